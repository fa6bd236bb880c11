// calls itself without end through sort
// verdict: errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
const again = (): any => [2, 1].sort(again); return again()
}
