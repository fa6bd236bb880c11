// calls itself without end through a proxy
// verdict: errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
const p: any = new Proxy({}, { get: (_t, k) => p[k] }); return p.x
}
