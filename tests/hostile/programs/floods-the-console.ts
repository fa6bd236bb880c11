// floods the console
// verdict: failed or timed_out
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
for (let i = 0; i < 1e5; i++) console.log("x".repeat(500)); return 0
}
