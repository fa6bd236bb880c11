type Settings =
  | { kind: 'constant' }
  | { kind: 'linear'; columns: number[]; seed: number }
  | { kind: 'network'; columns: number[]; units: number; rate: number; epochs: number; seed: number }
interface Project {
  columns: number
  budget: number
  worthwhile: number
  areas: () => number[]
  train: (settings: Settings) => { model: number; accuracy: number; left: number }
  validate: (model: number) => number
  openTestSet: (model: number) => number
}

/** Writes the plan down as a list of settings, from the simplest up, and works through it; choosing comes after all of it has been measured. */
export function wholeProject(project: Project) {
  const seed = 11
  const columns = project.areas().flatMap((area, j) => (Math.abs(area - 0.5) < 0.45 ? j : []))
  const plan: Settings[] = [
    { kind: 'constant' },
    { kind: 'linear', columns, seed },
    ...[0.1, 0.2].map((rate): Settings => ({ kind: 'network', columns, units: 8, rate, epochs: 18, seed })),
  ]
  const measured = plan.map((settings) => {
    const { model } = project.train(settings)
    return { kind: settings.kind, model, validation: project.validate(model) }
  })
  const best = (kind: string) => measured.filter((each) => each.kind === kind).sort((a, b) => b.validation - a.validation)[0]!
  const [line, network] = [best('linear'), best('network')]
  const { model, validation } = network.validation - line.validation >= project.worthwhile ? network : line
  return { model, validation, seed, baseline: best('constant').validation, test: project.openTestSet(model) }
}
