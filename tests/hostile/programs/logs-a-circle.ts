// logs a circle
// verdict: failed or errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
const a: any = {}; a.a = a; console.log(a); return 0
}
