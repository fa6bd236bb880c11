export function wholeProject({ worthwhile, areas, train, validate, openTestSet }: any) {
  const seed = 1
  const baseline = validate(train({ kind: 'constant' }).model)
  const from: number[] = areas().map((area: number) => Math.abs(area - 0.5))
  const strongest = from.indexOf(Math.max(...from))
  const kept = from.flatMap((each, column) => (column === strongest && each > 0.2 ? [] : [column]))
  const linear = train({ kind: 'linear', columns: kept, seed })
  let chosen = { model: linear.model, validation: validate(linear.model) }
  for (const rate of [0.1, 0.3, 0.03]) {
    const { model } = train({ kind: 'network', columns: kept, units: 8, rate, epochs: 13, seed })
    const validation = validate(model)
    if (validation >= chosen.validation + (chosen.model === linear.model ? worthwhile : 0)) chosen = { model, validation }
  }
  return { ...chosen, seed, baseline, test: openTestSet(chosen.model) }
}
