// loops without end in a getter of what it returns
// verdict: timed_out
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return { get precision() { for (;;) {} } }
}
