// returns a large text each time: none too large by itself
// verdict: failed or errored
export function precisionRecallFbeta(): any {
  return "x".repeat(700000)
}
