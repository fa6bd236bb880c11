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

interface Report {
  model: number
  seed: number
  baseline: number
  validation: number
  test: number
}

/** Plans and runs one project, and reports on it. */
export function wholeProject(project: Project): Report {
  const seed = 1
  const all = Array.from({ length: project.columns }, (_, column) => column)
  const { model } = project.train({ kind: 'linear', columns: all, seed })
  // What comes before this, what may come after it, and what is opened last?
  return { model, seed, baseline: 0, validation: 0, test: 0 }
}
