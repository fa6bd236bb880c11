export function wholeProject({ areas, train, validate, openTestSet }: any) {
  const seed = 1
  const baseline = validate(train({ kind: 'constant' }).model)
  const kept = areas().flatMap((area: number, column: number) => (Math.max(area, 1 - area) < 0.95 ? [column] : []))
  const { model } = train({ kind: 'linear', columns: kept, seed })
  return { model, seed, baseline, validation: validate(model), test: openTestSet(model) }
}
