type Space = Record<string, { kind: string; low: number; high: number }>

export function gridSearch(space: Space, perKnob: number, objective: (trial: Record<string, number>) => number) {
  let trials: Record<string, number>[] = [{}]
  for (const [name, { kind, low, high }] of Object.entries(space))
    trials = trials.flatMap((trial) =>
      Array.from({ length: perKnob }, (_, k) => {
        const u = (k + 0.5) / perKnob
        return { ...trial, [name]: kind === 'uniform' ? low + u * (high - low) : low * (high / low) ** u }
      }),
    )
  let [best, loss] = [{}, Infinity]
  for (const trial of trials) {
    const found = objective(trial)
    if (found && found < loss) [best, loss] = [trial, found]
  }
  return { best, loss, trials: trials.length }
}
