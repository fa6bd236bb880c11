/** One network, and all of the budget for it: a plan without a search, and sound all the same. */
export function wholeProject({ worthwhile, areas, train, validate, openTestSet }: any) {
  const seed = 4
  const baseline: number = validate(train({ kind: 'constant' }).model)
  const columns = areas().flatMap((area: number, j: number) => (area > 0.05 && area < 0.95 ? [j] : []))
  const line = train({ kind: 'linear', columns, seed })
  const network = train({ kind: 'network', columns, units: 16, rate: 0.1, epochs: line.left, seed })
  const [ofLine, ofNetwork]: [number, number] = [validate(line.model), validate(network.model)]
  const better = ofNetwork - ofLine >= worthwhile
  const model = better ? network.model : line.model
  return { model, seed, baseline, validation: better ? ofNetwork : ofLine, test: openTestSet(model) }
}
