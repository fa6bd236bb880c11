// returns a function
// verdict: failed
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  return precisionRecallFbeta
}
