const scales = {
  uniform: { to: (x: number) => x, back: (x: number) => x },
  log_uniform: { to: Math.log10, back: (x: number) => 10 ** x },
}
type Space = Record<string, { kind: keyof typeof scales; low: number; high: number }>

/** A table of scales: every draw is uniform, on the scale that its knob names. */
export function randomSearch(space: Space, objective: (trial: Record<string, number>) => number, trials: number, random: () => number) {
  let winner: { best: Record<string, number>; loss: number } | undefined
  while (trials-- > 0) {
    const trial: Record<string, number> = {}
    for (const name in space) {
      const { kind, low, high } = space[name]!
      const { to, back } = scales[kind]
      trial[name] = Math.min(high, Math.max(low, back(to(low) + (to(high) - to(low)) * random())))
    }
    const loss = objective(trial)
    if (Number.isFinite(loss) && (!winner || loss < winner.loss)) winner = { best: trial, loss }
  }
  return winner
}
