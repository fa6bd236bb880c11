// reaches for shared memory
// verdict: errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return new SharedArrayBuffer(1024)
}
