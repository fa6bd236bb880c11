// returns something huge
// verdict: errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return new Array(1e6).fill(7)
}
