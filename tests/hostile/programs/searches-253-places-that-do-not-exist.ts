// searches 2⁵³ places that do not exist
// verdict: timed_out
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)
}
