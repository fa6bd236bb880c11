// prints what prints itself without end
// verdict: failed or timed_out
export function precisionRecallFbeta(): any {
  const deep: any[] = []
  let inner = deep
  for (let i = 0; i < 2000; i++) { const next: any[] = []; inner.push(next, "x".repeat(5000), new Map([[next, deep]])); inner = next }
  console.log(deep, "%s", { toString() { return console.log(deep), "again" } })
  console.table(Array.from({ length: 5000 }, (_, i) => ({ ["c" + i]: deep })))
  for (let i = 0; i < 100; i++) console.group("deeper")
  console.dir(new Proxy({}, { ownKeys() { throw deep }, getPrototypeOf() { throw deep } }))
  return 0
}
