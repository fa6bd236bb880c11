// repeats a string past all bounds
// verdict: out_of_memory or errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return "x".repeat(2 ** 28)
}
