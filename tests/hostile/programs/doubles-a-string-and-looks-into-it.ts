// doubles a string and looks into it
// verdict: out_of_memory or errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
let text = "x"; for (;;) { text += text; text.charCodeAt(5) }
}
