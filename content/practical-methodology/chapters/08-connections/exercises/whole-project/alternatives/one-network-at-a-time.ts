interface Project {
  columns: number
  budget: number
  worthwhile: number
  areas: () => number[]
  train: (settings: object) => { model: number; accuracy: number; left: number }
  validate: (model: number) => number
  openTestSet: (model: number) => number
}

/** Lets the last result choose the next step: a network is tried only while there is something left to gain, and budget to pay for it. */
export function wholeProject(project: Project) {
  const { train, validate, worthwhile } = project
  const floor = train({ kind: 'constant' })
  const baseline = validate(floor.model)
  const suspicious = new Set(project.areas().map((area, j) => (area >= 0.95 || area <= 0.05 ? j : -1)))
  const columns: number[] = []
  for (let j = 0; j < project.columns; j++) if (!suspicious.has(j)) columns.push(j)
  const seed = 5
  let { model, left } = train({ kind: 'linear', columns, seed })
  let validation = validate(model)
  let bar = validation + worthwhile
  let rate = 0.1
  while (left >= 18) {
    const next = train({ kind: 'network', columns, units: 8, rate, epochs: 18, seed })
    left = next.left
    const score = validate(next.model)
    if (score >= bar) {
      model = next.model
      validation = score
      bar = score
    }
    // Learnt by heart, or hardly at all: a smaller step, or a larger one.
    rate = next.accuracy > 0.98 ? rate / 2 : rate * 1.5
  }
  const test = project.openTestSet(model)
  return { model, seed, baseline, validation, test }
}
