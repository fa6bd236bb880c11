// asks for one vast buffer
// verdict: out_of_memory or errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return new Uint8Array(2 ** 31 - 1)
}
