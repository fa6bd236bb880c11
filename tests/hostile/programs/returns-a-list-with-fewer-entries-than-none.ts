// returns a list that has fewer entries than none, and a large text after it, each time
// verdict: errored
export function precisionRecallFbeta(): any {
  return [new Proxy([], { get: (list, key) => (key === 'length' ? -1e9 : Reflect.get(list, key)) }), 'x'.repeat(700000)]
}
