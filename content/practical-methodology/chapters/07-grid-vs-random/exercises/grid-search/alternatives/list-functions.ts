type Knob = { kind: string; low: number; high: number }
const values = ({ kind, low, high }: Knob, m: number) =>
  [...Array(m).keys()].map((k) => (k + 0.5) / m).map((u) => (kind === 'uniform' ? low + u * (high - low) : low ** (1 - u) * high ** u))

export const gridSearch = (space: Record<string, Knob>, perKnob: number, objective: (trial: Record<string, number>) => number) => {
  const trials = Object.entries(space).reduce<[string, number][][]>(
    (rows, [name, knob]) => rows.flatMap((row) => values(knob, perKnob).map((value): [string, number][] => [...row, [name, value]])),
    [[]],
  )
  const tried = trials.map((row) => Object.fromEntries(row)).map((trial) => ({ best: trial, loss: objective(trial) }))
  const order = tried.filter(({ loss }) => loss === loss).sort((a, b) => a.loss - b.loss)
  return { ...order[0]!, trials: tried.length }
}
