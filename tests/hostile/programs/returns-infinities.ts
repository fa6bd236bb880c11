// returns infinities
// verdict: failed
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  return { precision: Infinity, recall: -Infinity, fbeta: 1 / -0 }
}
