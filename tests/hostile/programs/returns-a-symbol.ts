// returns a symbol
// verdict: failed
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  return { precision: Symbol("1"), recall: Symbol.iterator, fbeta: 1 }
}
