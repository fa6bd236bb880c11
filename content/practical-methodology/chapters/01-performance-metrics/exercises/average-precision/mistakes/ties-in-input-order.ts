export function averagePrecision(labels: readonly number[], scores: readonly number[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  let [hits, sum] = [0, 0]
  order.forEach((index, rank) => {
    if (labels[index] !== 1) return
    hits++
    sum += hits / (rank + 1)
  })
  return hits === 0 ? 0 : sum / hits
}
