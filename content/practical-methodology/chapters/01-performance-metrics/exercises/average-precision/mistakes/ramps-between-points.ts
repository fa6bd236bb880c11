export function averagePrecision(labels: readonly number[], scores: readonly number[]): number {
  const positives = labels.filter((label) => label === 1).length
  if (positives === 0) return 0
  let area = 0
  let [lastRecall, lastPrecision] = [0, 1]
  for (const threshold of [...new Set(scores)].sort((a, b) => b - a)) {
    const stopped = labels.filter((_, i) => scores[i]! >= threshold)
    const hits = stopped.filter((label) => label === 1).length
    const [recall, precision] = [hits / positives, hits / stopped.length]
    area += ((recall - lastRecall) * (precision + lastPrecision)) / 2
    ;[lastRecall, lastPrecision] = [recall, precision]
  }
  return area
}
