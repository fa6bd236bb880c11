// loops without end in toJSON
// verdict: failed or timed_out
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return { toJSON() { for (;;) {} } }
}
