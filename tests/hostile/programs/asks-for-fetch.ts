// asks for fetch
// verdict: errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return fetch("http://localhost")
}
