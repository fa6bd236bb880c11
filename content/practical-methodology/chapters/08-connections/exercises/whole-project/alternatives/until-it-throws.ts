/** Asks for networks until the budget says no: an error that is caught costs nothing. */
export function wholeProject(project: any) {
  const seed = 8
  const measure = (settings: object) => {
    const { model } = project.train(settings)
    return { model, validation: project.validate(model) as number }
  }
  const { validation: baseline } = measure({ kind: 'constant' })
  const columns = project.areas().flatMap((area: number, j: number) => (Math.abs(area - 0.5) < 0.45 ? [j] : []))
  const line = measure({ kind: 'linear', columns, seed })
  let best = { model: -1, validation: Number.NEGATIVE_INFINITY }
  try {
    for (let rate = 0.05; ; rate *= 2) {
      const next = measure({ kind: 'network', columns, units: 10, rate, epochs: 10, seed })
      if (next.validation > best.validation) best = next
    }
  } catch {
    // The budget is used up.
  }
  const { model, validation } = best.validation < line.validation + project.worthwhile ? line : best
  return { model, seed, baseline, validation, test: project.openTestSet(model) }
}
