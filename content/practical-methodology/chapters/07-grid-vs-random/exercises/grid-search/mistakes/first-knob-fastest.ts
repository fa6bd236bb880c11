type Space = Record<string, { kind: string; low: number; high: number }>

export function gridSearch(space: Space, perKnob: number, objective: (trial: Record<string, number>) => number) {
  const knobs = Object.entries(space)
  const trials = perKnob ** knobs.length
  let [best, loss] = [{}, Infinity]
  for (let i = 0; i < trials; i++) {
    const trial: Record<string, number> = {}
    let rest = i
    for (const [name, { kind, low, high }] of knobs) {
      const u = ((rest % perKnob) + 0.5) / perKnob
      trial[name] = kind === 'uniform' ? low + u * (high - low) : low * (high / low) ** u
      rest = Math.floor(rest / perKnob)
    }
    const found = objective(trial)
    if (found < loss) [best, loss] = [trial, found]
  }
  return { best, loss, trials }
}
