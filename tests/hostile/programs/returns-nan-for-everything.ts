// returns NaN for everything
// verdict: failed
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  return { precision: NaN, recall: NaN, fbeta: NaN }
}
