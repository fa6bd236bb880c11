/** Needs no counter: how long it has waited is the distance from the best epoch. */
export function earlyStopping(losses: readonly number[], patience: number, minDelta: number) {
  let best = -1
  for (const [epoch, loss] of losses.entries()) {
    const bar = best < 0 ? Infinity : losses[best]! - minDelta
    if (loss < bar) best = epoch
    if (epoch - best >= patience) return { stopEpoch: epoch, bestEpoch: best < 0 ? null : best }
  }
  return { stopEpoch: null, bestEpoch: best < 0 ? null : best }
}
