type Space = Record<string, { kind: string; low: number; high: number }>

export function randomSearch(space: Space, objective: (trial: Record<string, number>) => number, trials: number, random: () => number) {
  let best: Record<string, number> = {}
  let loss = Infinity
  for (let k = 0; k < trials; k++) {
    const trial: Record<string, number> = {}
    for (const [name, { kind, low, high }] of Object.entries(space))
      trial[name] = kind === 'uniform' ? low + random() * (high - low) : low * (high / low) ** random()
    const found = objective(trial)
    if (found && found < loss) [best, loss] = [trial, found]
  }
  return { best, loss }
}
