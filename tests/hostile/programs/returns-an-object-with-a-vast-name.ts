// returns an object with a vast name
// verdict: failed or errored
export function precisionRecallFbeta(): any {
  return { ["k".repeat(900000)]: 1 }
}
