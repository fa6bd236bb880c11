type Space = Record<string, { kind: 'uniform' | 'log_uniform'; low: number; high: number }>
type Trial = Record<string, number>

/** The list of trials grows knob by knob; only when it is complete is anything trained. */
export function gridSearch(space: Space, perKnob: number, objective: (trial: Trial) => number) {
  let trials: Trial[] = [{}]
  for (const [name, { kind, low, high }] of Object.entries(space)) {
    const values = Array.from({ length: perKnob }, (_, k) => {
      const share = (k + 0.5) / perKnob
      return kind === 'uniform' ? low + share * (high - low) : low * (high / low) ** share
    })
    trials = trials.flatMap((trial) => values.map((value) => ({ ...trial, [name]: value })))
  }
  let best: Trial = {}
  let loss = Infinity
  for (const trial of trials) {
    const found = objective(trial)
    if (found < loss) {
      loss = found
      best = trial
    }
  }
  return { best, loss, trials: trials.length }
}
