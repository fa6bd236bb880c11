// fills an array
// verdict: out_of_memory or timed_out
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
const all: number[] = []; for (;;) all.push(1)
}
