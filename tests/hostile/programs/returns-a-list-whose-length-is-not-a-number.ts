// returns a list whose length is not a number, and a large text after it, each time
// verdict: errored
export function precisionRecallFbeta(): any {
  return [new Proxy([], { get: (list, key) => (key === 'length' ? Number.NaN : Reflect.get(list, key)) }), 'x'.repeat(700000)]
}
