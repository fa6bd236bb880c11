// returns a huge string
// verdict: errored or failed
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return "x".repeat(3e6)
}
