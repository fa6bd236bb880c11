/** As the formula says it: every different score is tried as a threshold, and its gain in recall is weighted by its precision. */
export function averagePrecision(labels: readonly number[], scores: readonly number[]): number {
  const positives = labels.reduce((sum, label) => sum + label, 0)
  if (positives === 0) return 0
  let area = 0
  let recall = 0
  for (const threshold of [...new Set(scores)].sort((a, b) => b - a)) {
    const stopped = labels.filter((_, i) => scores[i]! >= threshold)
    const hits = stopped.filter((label) => label === 1).length
    area += (hits / positives - recall) * (hits / stopped.length)
    recall = hits / positives
  }
  return area
}
