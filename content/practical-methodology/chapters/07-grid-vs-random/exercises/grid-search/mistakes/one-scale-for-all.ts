type Space = Record<string, { kind: string; low: number; high: number }>

export function gridSearch(space: Space, perKnob: number, objective: (trial: Record<string, number>) => number) {
  let trials: Record<string, number>[] = [{}]
  for (const [name, { low, high }] of Object.entries(space))
    trials = trials.flatMap((trial) =>
      Array.from({ length: perKnob }, (_, k) => ({ ...trial, [name]: low + ((k + 0.5) / perKnob) * (high - low) })),
    )
  let [best, loss] = [{}, Infinity]
  for (const trial of trials) {
    const found = objective(trial)
    if (found < loss) [best, loss] = [trial, found]
  }
  return { best, loss, trials: trials.length }
}
