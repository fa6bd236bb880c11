// throws what looks like a limit
// verdict: errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  throw Object.assign(new Error("interrupted"), { name: "InternalError" })
}
