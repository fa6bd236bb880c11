// returns an array with a hole in the middle of nowhere
// verdict: errored or failed
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  const a: any = []; a[4294967294] = 1; return a
}
