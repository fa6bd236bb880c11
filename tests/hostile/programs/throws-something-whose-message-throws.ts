// throws something whose message throws
// verdict: errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
throw { get message() { throw 1 }, get stack() { throw 2 } }
}
