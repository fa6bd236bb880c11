// throws null
// verdict: errored or out_of_memory
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
throw null
}
