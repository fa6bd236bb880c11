// reaches for Atomics
// verdict: errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return Atomics.wait(new Int32Array(4), 0, 0)
}
