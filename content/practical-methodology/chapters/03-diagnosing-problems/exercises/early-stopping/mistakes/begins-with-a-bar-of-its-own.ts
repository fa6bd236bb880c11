export function earlyStopping(losses: readonly number[], patience: number, minDelta: number) {
  let bestEpoch: number | null = null
  let best = 1e6
  let waited = 0
  for (let epoch = 0; epoch < losses.length; epoch++) {
    if (losses[epoch]! < best - minDelta) {
      best = losses[epoch]!
      bestEpoch = epoch
      waited = 0
    } else if (++waited >= patience) return { stopEpoch: epoch, bestEpoch }
  }
  return { stopEpoch: null, bestEpoch }
}
