// backtracks without end
// verdict: timed_out
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
/^(a+)+$/.test("a".repeat(64) + "b")
}
