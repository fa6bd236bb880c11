export function ndcgAtK(relevance: readonly number[], scores: readonly number[], k: number): number {
  // The base cancels in the ratio.
  const gain = (order: number[]) => order.slice(0, k).map((r, i) => r / Math.log(i + 2)).reduce((a, b) => a + b, 0)
  const ranked = [...scores].sort((a, b) => b - a).map((score) => relevance[scores.indexOf(score)]!)
  return gain(ranked) / gain([...relevance].sort((a, b) => b - a)) || 0
}
