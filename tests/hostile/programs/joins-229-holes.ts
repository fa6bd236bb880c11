// joins 2²⁹ holes
// verdict: timed_out or out_of_memory or errored
export function precisionRecallFbeta(yTrue: number[], yPred: number[], beta: number): any {
return new Array(2 ** 29).join("xx")
}
