/** Pairs of score and relevance, sorted two ways and summed by reduce: nothing is indexed, so nothing is off by one but the discount. */
const gain = (pairs: readonly (readonly [number, number])[], k: number) =>
  pairs.slice(0, k).reduce((sum, [, relevance], i) => sum + relevance / Math.log2(i + 2), 0)

export const ndcgAtK = (relevance: readonly number[], scores: readonly number[], k: number): number => {
  const pairs = relevance.map((r, i) => [scores[i]!, r] as const)
  const best = gain([...pairs].sort((a, b) => b[1] - a[1]), k)
  return best > 0 ? gain([...pairs].sort((a, b) => b[0] - a[0]), k) / best : 0
}
