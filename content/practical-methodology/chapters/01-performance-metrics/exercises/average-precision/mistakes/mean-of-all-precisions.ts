export function averagePrecision(labels: readonly number[], scores: readonly number[]): number {
  const thresholds = [...new Set(scores)]
  if (!labels.includes(1)) return 0
  const precisions = thresholds.map((threshold) => {
    const stopped = labels.filter((_, i) => scores[i]! >= threshold)
    return stopped.filter((label) => label === 1).length / stopped.length
  })
  return precisions.reduce((sum, precision) => sum + precision, 0) / precisions.length
}
