// loops without end in eval
// verdict: timed_out or errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
  eval("for (;;) {}")
}
