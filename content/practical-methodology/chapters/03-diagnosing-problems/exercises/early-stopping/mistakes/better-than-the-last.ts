export function earlyStopping(losses: readonly number[], patience: number, minDelta: number) {
  let bestEpoch: number | null = null
  let last = Infinity
  let waited = 0
  for (let epoch = 0; epoch < losses.length; epoch++) {
    if (losses[epoch]! < last - minDelta) {
      bestEpoch = epoch
      waited = 0
    } else if (++waited >= patience) return { stopEpoch: epoch, bestEpoch }
    last = Number.isNaN(losses[epoch]!) ? last : losses[epoch]!
  }
  return { stopEpoch: null, bestEpoch }
}
