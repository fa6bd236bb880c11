export function earlyStopping(losses: readonly number[], patience: number, minDelta: number) {
  let bestEpoch: number | null = null
  let rises = 0
  for (let epoch = 0; epoch < losses.length; epoch++) {
    if (bestEpoch === null ? !Number.isNaN(losses[epoch]!) : losses[epoch]! < losses[bestEpoch]! - minDelta) bestEpoch = epoch
    rises = epoch > 0 && losses[epoch]! > losses[epoch - 1]! ? rises + 1 : 0
    if (rises >= patience) return { stopEpoch: epoch, bestEpoch }
  }
  return { stopEpoch: null, bestEpoch }
}
