export function earlyStopping(losses: readonly number[], patience: number, minDelta: number) {
  function watch(epoch: number, bestEpoch: number | null, waited: number): { stopEpoch: number | null; bestEpoch: number | null } {
    if (waited >= patience) return { stopEpoch: epoch - 1, bestEpoch }
    if (epoch >= losses.length) return { stopEpoch: null, bestEpoch }
    const loss = losses[epoch]!
    const improved = bestEpoch === null ? !Number.isNaN(loss) : losses[bestEpoch]! - loss > minDelta
    return improved ? watch(epoch + 1, epoch, 0) : watch(epoch + 1, bestEpoch, waited + 1)
  }
  return watch(0, null, 0)
}
