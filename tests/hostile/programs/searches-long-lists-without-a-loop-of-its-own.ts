// searches long lists, without a loop of its own
// verdict: timed_out
export function precisionRecallFbeta(): any {
  const long = new Array(1e6).fill(0)
  const search = (): any => long.indexOf(1) && search()
  for (;;) try { search() } catch {}
}
