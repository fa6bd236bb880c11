// returns a circle
// verdict: errored or failed
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
const a: any = {}; a.a = a; return a
}
