/** Without sorting: a document’s rank is one more than the number of documents that stand above it. Ties among relevances are broken by place. */
export function ndcgAtK(relevance: readonly number[], scores: readonly number[], k: number): number {
  let [own, ideal] = [0, 0]
  relevance.forEach((r, i) => {
    const rank = 1 + scores.filter((score) => score > scores[i]!).length
    const bestRank = 1 + relevance.filter((other, j) => other > r || (other === r && j < i)).length
    if (rank <= k) own += r / Math.log2(rank + 1)
    if (bestRank <= k) ideal += r / Math.log2(bestRank + 1)
  })
  return ideal === 0 ? 0 : own / ideal
}
