// returns a map, a set and a date
// verdict: failed
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  return { precision: new Map([[1, 1]]), recall: new Set([1]), fbeta: new Date() }
}
