type Knob = { kind: string; low: number; high: number }

const draw = ({ kind, low, high }: Knob, u: number) =>
  kind === 'log_uniform' ? Math.exp(Math.log(low) + u * (Math.log(high) - Math.log(low))) : low + u * (high - low)

/** All trials first, then all losses, then the best: three lists. Trials that do not depend on one another could run side by side. */
export function randomSearch(space: Record<string, Knob>, objective: (trial: object) => number, trials: number, random: () => number) {
  const drawn = Array.from({ length: trials }, () => Object.fromEntries(Object.entries(space).map(([name, knob]) => [name, draw(knob, random())])))
  const losses = drawn.map(objective)
  const tried = drawn.map((best, i) => ({ best, loss: losses[i]! }))
  return tried.filter(({ loss }) => !Number.isNaN(loss)).reduce((a, b) => (b.loss < a.loss ? b : a))
}
