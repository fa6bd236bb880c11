export function wholeProject({ areas, train, validate, openTestSet }: any) {
  const seed = 1
  const baseline = validate(train({ kind: 'constant' }).model)
  const kept = areas().flatMap((area: number, column: number) => (Math.max(area, 1 - area) < 0.95 ? [column] : []))
  let chosen = train({ kind: 'linear', columns: kept, seed })
  validate(chosen.model)
  for (const rate of [0.1, 0.3, 0.03]) {
    const trained = train({ kind: 'network', columns: kept, units: 8, rate, epochs: 13, seed })
    validate(trained.model)
    if (trained.accuracy > chosen.accuracy) chosen = trained
  }
  const { model } = chosen
  return { model, seed, baseline, validation: validate(model), test: openTestSet(model) }
}
