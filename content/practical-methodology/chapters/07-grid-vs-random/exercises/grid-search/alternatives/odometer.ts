type Knob = { kind: string; low: number; high: number }

/** An odometer: the number of the trial, written to the base m, has one digit for each knob. No list of trials is ever made. */
export function gridSearch(space: Record<string, Knob>, m: number, objective: (trial: Record<string, number>) => number) {
  const knobs = Object.entries(space)
  const trials = m ** knobs.length
  let winner = { best: {} as Record<string, number>, loss: Infinity }
  for (let number = 0; number < trials; number++) {
    const trial: Record<string, number> = {}
    knobs.forEach(([name, { kind, low, high }], place) => {
      const digit = Math.floor(number / m ** (knobs.length - 1 - place)) % m
      const share = (2 * digit + 1) / (2 * m)
      trial[name] = kind === 'log_uniform' ? Math.exp((1 - share) * Math.log(low) + share * Math.log(high)) : low + (high - low) * share
    })
    const loss = objective(trial)
    if (loss < winner.loss) winner = { best: trial, loss }
  }
  return { ...winner, trials }
}
