// raises a bigint without end
// verdict: timed_out or out_of_memory or errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  let n = 3n; for (;;) n **= 2n
}
