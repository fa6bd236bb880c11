// pads a string past all bounds
// verdict: out_of_memory or errored or timed_out or failed
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  return "x".padEnd(2 ** 30 - 1, "ab").length
}
