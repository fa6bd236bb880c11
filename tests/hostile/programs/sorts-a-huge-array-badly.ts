// sorts a huge array badly
// verdict: timed_out or out_of_memory
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  const a = Array.from({ length: 3e5 }, (_, i) => i); for (;;) a.sort((x, y) => ((x * 7919) % 13) - ((y * 7919) % 13))
}
