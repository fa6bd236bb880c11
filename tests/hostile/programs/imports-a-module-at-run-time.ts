// imports a module at run time
// verdict: failed or errored or invalid
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return import("node:fs")
}
