// queues microtasks without end
// verdict: failed or errored or timed_out
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
const again = (): any => Promise.resolve().then(again); again(); return 0
}
