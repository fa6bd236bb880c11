export function ndcgAtK(relevance: readonly number[], scores: readonly number[], k: number): number {
  const gain = (order: readonly number[]) => order.reduce((sum, r, i) => sum + r / Math.log2(i + 2), 0)
  const order = relevance.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  const shown = order.slice(0, k).map((i) => relevance[i]!)
  const ideal = gain([...shown].sort((a, b) => b - a))
  return ideal === 0 ? 0 : gain(shown) / ideal
}
