// returns a typed array that lies about its kind
// verdict: failed or errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  class Liar extends Float64Array { get [Symbol.toStringTag](): any { return "Array" } get length() { return 3 } }
  return new Liar(1)
}
