export const wholeProject = (project: any) => {
  const seed = 2
  const kept = project.areas().flatMap((area: number, j: number) => (Math.max(area, 1 - area) < 0.95 ? [j] : []))
  const measure = (settings: object) => {
    const { model } = project.train(settings)
    return { model, validation: project.validate(model) as number }
  }
  const { validation: baseline } = measure({ kind: 'constant' })
  const line = measure({ kind: 'linear', columns: kept, seed })
  const winner = [4, 8, 16]
    .map((units) => measure({ kind: 'network', columns: kept, units, rate: 0.12, epochs: 13, seed }))
    .filter(({ validation }) => validation >= line.validation + project.worthwhile)
    .reduce((best, each) => (each.validation > best.validation ? each : best), line)
  return { ...winner, baseline, seed, test: project.openTestSet(winner.model) }
}
