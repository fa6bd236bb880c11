/** Walks down the scores and adds up trapezoids under the curve. */
export function rocAuc(labels: readonly number[], scores: readonly number[]): number {
  const thresholds = [...new Set(scores)].sort((a, b) => b - a)
  const positives = labels.filter((label) => label === 1).length
  const negatives = labels.length - positives
  let area = 0
  let lastX = 0
  let lastY = 0
  for (const threshold of thresholds) {
    let tp = 0
    let fp = 0
    for (let i = 0; i < labels.length; i++) {
      if (scores[i]! < threshold) continue
      if (labels[i] === 1) tp++
      else fp++
    }
    const x = fp / negatives
    const y = tp / positives
    area += ((x - lastX) * (y + lastY)) / 2
    lastX = x
    lastY = y
  }
  return area
}
