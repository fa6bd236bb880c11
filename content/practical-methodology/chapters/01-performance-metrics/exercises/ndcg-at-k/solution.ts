/** One helper, used twice: the discounted sum of whatever order it is handed. The ideal is the same documents sorted by relevance. */
export function ndcgAtK(relevance: readonly number[], scores: readonly number[], k: number): number {
  const gain = (order: readonly number[]) => {
    let sum = 0
    for (let rank = 1; rank <= Math.min(k, order.length); rank++) sum += order[rank - 1]! / Math.log2(rank + 1)
    return sum
  }
  const shown = relevance.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  const ideal = gain([...relevance].sort((a, b) => b - a))
  return ideal === 0 ? 0 : gain(shown.map((i) => relevance[i]!)) / ideal
}
