interface Project {
  columns: number
  budget: number
  worthwhile: number
  areas: () => number[]
  train: (settings: object) => { model: number; accuracy: number; left: number }
  validate: (model: number) => number
  openTestSet: (model: number) => number
}

/** Finds the leak without asking for areas: a line on all columns that is splendid in training and poor on validation gives itself away. */
export function wholeProject({ columns, worthwhile, train, validate, openTestSet }: Project) {
  const seed = 3
  const baseline = validate(train({ kind: 'constant' }).model)
  const all = [...Array(columns).keys()]
  const first = train({ kind: 'linear', columns: all, seed })
  let line = { ...first, kept: all, validation: validate(first.model) }
  if (first.accuracy - line.validation > 0.15)
    for (const j of all) {
      const kept = all.filter((other) => other !== j)
      const tried = train({ kind: 'linear', columns: kept, seed })
      const validation = validate(tried.model)
      line = validation > line.validation ? { ...tried, kept, validation } : { ...line, left: tried.left }
    }
  let chosen = { model: line.model, validation: line.validation }
  let bar = line.validation + worthwhile
  const epochs = Math.floor(line.left / 2)
  for (const rate of [0.1, 0.2]) {
    const { model } = train({ kind: 'network', columns: line.kept, units: 8, rate, epochs, seed })
    const validation = validate(model)
    if (validation < bar) continue
    chosen = { model, validation }
    bar = validation
  }
  return { ...chosen, seed, baseline, test: openTestSet(chosen.model) }
}
