// searches 2⁵³ places while its entry is looked up
// verdict: timed_out
await 0
export function then(resolve: any) {
  resolve({ get precisionRecallFbeta() { return [].indexOf.call({ length: 2 ** 53 - 1 }, 1 as never) } })
}
