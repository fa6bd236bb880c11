// floods the console with empty lines
// verdict: failed or timed_out
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
for (let i = 0; i < 9e5; i++) console.log(); return 0
}
