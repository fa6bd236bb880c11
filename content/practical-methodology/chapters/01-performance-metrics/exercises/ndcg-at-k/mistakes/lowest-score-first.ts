export function ndcgAtK(relevance: readonly number[], scores: readonly number[], k: number): number {
  const gain = (order: readonly number[]) => order.slice(0, k).reduce((sum, r, i) => sum + r / Math.log2(i + 2), 0)
  const order = relevance.map((_, i) => i).sort((a, b) => scores[a]! - scores[b]!)
  const ideal = gain([...relevance].sort((a, b) => b - a))
  return ideal === 0 ? 0 : gain(order.map((i) => relevance[i]!)) / ideal
}
