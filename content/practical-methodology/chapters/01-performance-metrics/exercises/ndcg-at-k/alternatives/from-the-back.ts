export function ndcgAtK(relevance: ArrayLike<number>, scores: ArrayLike<number>, k: number): number {
  const n = relevance.length
  const order = Uint16Array.from({ length: n }, (_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  const best = Float64Array.from(relevance).sort()
  if (best[n - 1] === 0) return 0
  let [own, ideal] = [0, 0]
  for (let i = Math.min(k, n) - 1; i >= 0; i--) {
    const weight = 1 / Math.log2(i + 2)
    own += weight * relevance[order[i]!]!
    ideal += weight * best[n - 1 - i]!
  }
  return own / ideal
}
