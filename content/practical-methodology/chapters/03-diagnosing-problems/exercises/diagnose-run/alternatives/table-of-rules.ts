type Run = { train: readonly number[]; validation: readonly number[]; target: number }
const last = (losses: readonly number[]) => losses.at(-1)!
const fall = ({ train }: Run) => train[0]! - last(train)

/** Rules as data: the first whose condition holds gives the reading. A new pattern would be a new line. */
const rules: [reading: string, holds: (run: Run) => boolean][] = [
  ['fine', (run) => last(run.validation) <= run.target],
  ['stop_earlier', (run) => last(run.train) <= run.target && run.validation.some((loss) => loss <= run.target)],
  ['overfitting', (run) => last(run.train) <= run.target],
  ['not_optimising', (run) => fall(run) <= run.train[0]! * 0.1],
  ['not_optimising', (run) => (run.train[Math.trunc((run.train.length - 1) / 2)]! - last(run.train)) / fall(run) < 0.02],
  ['underfitting', () => true],
]

export const diagnoseRun = (train: readonly number[], validation: readonly number[], target: number): string =>
  rules.find(([, holds]) => holds({ train, validation, target }))![0]
