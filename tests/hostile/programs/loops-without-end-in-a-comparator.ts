// loops without end in a comparator
// verdict: timed_out
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
[2, 1].sort(() => { for (;;) {} })
}
