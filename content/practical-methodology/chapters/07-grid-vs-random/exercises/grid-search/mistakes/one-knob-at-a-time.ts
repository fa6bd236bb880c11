type Space = Record<string, { kind: string; low: number; high: number }>

export function gridSearch(space: Space, perKnob: number, objective: (trial: Record<string, number>) => number) {
  const at = ({ kind, low, high }: Space[string], u: number) => (kind === 'uniform' ? low + u * (high - low) : low * (high / low) ** u)
  const middle = Object.fromEntries(Object.entries(space).map(([name, knob]) => [name, at(knob, 0.5 / perKnob)]))
  let [best, loss, trials] = [middle, Infinity, 0]
  for (const [i, [name, knob]] of Object.entries(space).entries())
    for (let k = i === 0 ? 0 : 1; k < perKnob; k++) {
      const trial = { ...middle, [name]: at(knob, (k + 0.5) / perKnob) }
      const found = objective(trial)
      trials++
      if (found < loss) [best, loss] = [trial, found]
    }
  return { best, loss, trials }
}
