/** First marks every epoch that improves, then looks for the first stretch of `patience` epochs without a mark. */
export function earlyStopping(losses: readonly number[], patience: number, minDelta: number) {
  let bar = Infinity
  const improves = losses.map((loss) => {
    if (!(loss < bar)) return false
    bar = loss - minDelta
    return true
  })
  const ends = improves.findIndex((_, epoch) => epoch + 1 >= patience && !improves.slice(epoch + 1 - patience, epoch + 1).includes(true))
  const seen = ends < 0 ? improves : improves.slice(0, ends + 1)
  const best = seen.lastIndexOf(true)
  return { stopEpoch: ends < 0 ? null : ends, bestEpoch: best < 0 ? null : best }
}
