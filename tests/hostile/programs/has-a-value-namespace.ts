// has a value namespace
// verdict: invalid
namespace N { export const a = 1 }
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return N.a
}
