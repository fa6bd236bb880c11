// asks for buffers
// verdict: out_of_memory
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
const all: any[] = []; for (;;) all.push(new ArrayBuffer(2 ** 20).slice(0))
}
