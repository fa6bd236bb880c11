// looks for what is in none of 200,000 prototypes
// verdict: timed_out
export function precisionRecallFbeta(): any {
  let last: any = {}
  for (let i = 0; i < 2e5; i++) last = Object.create(last)
  for (;;) last.missing
}
