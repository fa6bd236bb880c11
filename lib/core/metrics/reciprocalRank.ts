import { requireBinary, requireEntries, requireInteger } from '../requirements'

/**
 * One over the rank of the first relevant document; 0 when none is within the first k. O(n).
 * @param relevance length n, each 0 or 1, in rank order
 * @throws CoreError `not_binary` | `out_of_range`
 * @example reciprocalRank([0, 1, 1]); // => 0.5
 */
export function reciprocalRank(relevance: ArrayLike<number>, k: number = Number.MAX_SAFE_INTEGER): number {
  requireBinary(relevance, 'relevance')
  requireInteger(k, 1, Number.MAX_SAFE_INTEGER, 'k')
  for (let rank = 0; rank < Math.min(k, relevance.length); rank++) if (relevance[rank] === 1) return 1 / (rank + 1)
  return 0
}

/**
 * Mean reciprocal rank over queries. O(total length).
 * @param queries each a list as `reciprocalRank` takes it; at least one
 * @throws CoreError `empty_input`, and as `reciprocalRank`
 * @see Voorhees 1999
 * @example meanReciprocalRank([[1], [0, 1]]); // => 0.75
 */
export function meanReciprocalRank(queries: readonly ArrayLike<number>[], k?: number): number {
  requireEntries(queries, 'queries')
  return queries.reduce((sum, relevance) => sum + reciprocalRank(relevance, k), 0) / queries.length
}
