// asks for one vast typed array
// verdict: out_of_memory or errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return new Float64Array(1e9)
}
