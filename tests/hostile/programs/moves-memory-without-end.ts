// moves 20 MB at one stroke, again and again
// verdict: timed_out
export function precisionRecallFbeta(): any {
  const all = new Uint8Array(2e7)
  for (;;) all.copyWithin(1, 0).fill(3, 1e6)
}
