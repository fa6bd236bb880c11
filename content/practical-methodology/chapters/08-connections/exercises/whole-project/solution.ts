type Trained = { model: number; accuracy: number; left: number }
type Settings =
  | { kind: 'constant' }
  | { kind: 'linear'; columns: number[]; seed: number }
  | { kind: 'network'; columns: number[]; units: number; rate: number; epochs: number; seed: number }
interface Project {
  columns: number
  budget: number
  worthwhile: number
  areas: () => number[]
  train: (settings: Settings) => Trained
  validate: (model: number) => number
  openTestSet: (model: number) => number
}

/** The ladder from below: a constant, a line without the column that knows too much, networks for what is left of the budget. The best of them has to earn its place on validation, and the test set is opened in the last line. */
export function wholeProject({ worthwhile, areas, train, validate, openTestSet }: Project) {
  const seed = 1
  const measure = (settings: Settings) => {
    const { model, left } = train(settings)
    return { model, left, validation: validate(model) }
  }
  const baseline = measure({ kind: 'constant' }).validation
  const columns = areas().flatMap((area, column) => (Math.max(area, 1 - area) < 0.95 ? [column] : []))
  const line = measure({ kind: 'linear', columns, seed })
  const rates = [0.1, 0.3, 0.03]
  const epochs = Math.floor(line.left / rates.length)
  const networks = rates.map((rate) => measure({ kind: 'network', columns, units: 8, rate, epochs, seed }))
  const best = networks.reduce((ahead, each) => (each.validation > ahead.validation ? each : ahead))
  const { model, validation } = best.validation >= line.validation + worthwhile ? best : line
  return { model, seed, baseline, validation, test: openTestSet(model) }
}
