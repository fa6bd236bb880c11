export function ndcgAtK(relevance: readonly number[], scores: readonly number[], k: number): number {
  const gain = (order: readonly number[]) => {
    let sum = 0
    for (let rank = 1; rank <= Math.min(k, order.length); rank++) sum += order[rank - 1]! / Math.log2(rank)
    return sum
  }
  const order = relevance.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  const ideal = gain([...relevance].sort((a, b) => b - a))
  return ideal === 0 ? 0 : gain(order.map((i) => relevance[i]!)) / ideal
}
