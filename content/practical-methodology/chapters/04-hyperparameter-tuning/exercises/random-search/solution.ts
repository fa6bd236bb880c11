type Space = Record<string, { kind: 'uniform' | 'log_uniform'; low: number; high: number }>
type Trial = Record<string, number>

/** An inner loop makes a trial, an outer one keeps the best. Starting from an infinite loss, a NaN never gets in: it is less than nothing. */
export function randomSearch(space: Space, objective: (trial: Trial) => number, trials: number, random: () => number) {
  let best: Trial = {}
  let loss = Infinity
  for (let k = 0; k < trials; k++) {
    const trial: Trial = {}
    for (const [name, { kind, low, high }] of Object.entries(space))
      trial[name] = kind === 'uniform' ? low + random() * (high - low) : low * (high / low) ** random()
    const found = objective(trial)
    if (found < loss) {
      loss = found
      best = trial
    }
  }
  return { best, loss }
}
