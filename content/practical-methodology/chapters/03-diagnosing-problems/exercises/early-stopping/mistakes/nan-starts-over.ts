export function earlyStopping(losses: readonly number[], patience: number, minDelta: number) {
  let bestEpoch: number | null = null
  let best = Infinity
  let waited = 0
  for (let epoch = 0; epoch < losses.length; epoch++) {
    if (losses[epoch]! >= best - minDelta) {
      if (++waited >= patience) return { stopEpoch: epoch, bestEpoch }
    } else {
      best = losses[epoch]!
      bestEpoch = epoch
      waited = 0
    }
  }
  return { stopEpoch: null, bestEpoch }
}
