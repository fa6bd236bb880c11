/** One pass with three things to remember. The bar only moves with an improvement, so small gains cannot creep past it. */
export function earlyStopping(losses: readonly number[], patience: number, minDelta: number) {
  let bestEpoch: number | null = null
  let best = Infinity
  let waited = 0
  for (let epoch = 0; epoch < losses.length; epoch++) {
    if (losses[epoch]! < best - minDelta) {
      best = losses[epoch]!
      bestEpoch = epoch
      waited = 0
    } else {
      waited++
      if (waited === patience) return { stopEpoch: epoch, bestEpoch }
    }
  }
  return { stopEpoch: null, bestEpoch }
}
