export function ndcgAtK(relevance: readonly number[], scores: readonly number[], k: number): number {
  const gain = (order: readonly number[]) => order.slice(0, k).reduce((sum, r, i) => sum + r / Math.log2(i + 2), 0)
  const order = relevance.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  return gain(order.map((i) => relevance[i]!)) / gain([...relevance].sort((a, b) => b - a))
}
