// returns many entries each time: none too large by itself
// verdict: failed or errored
export function precisionRecallFbeta(): any {
  return new Float64Array(49000).fill(Math.PI)
}
