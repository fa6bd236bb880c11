// returns something 10⁵ deep
// verdict: errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
let a: any = []; for (let i = 0; i < 1e5; i++) a = [a]; return a
}
