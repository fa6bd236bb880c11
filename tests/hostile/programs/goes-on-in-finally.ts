// goes on in finally
// verdict: timed_out
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  try { for (;;) {} } finally { for (;;) {} }
}
