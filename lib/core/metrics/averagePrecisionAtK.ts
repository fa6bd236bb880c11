import { requireBinary, requireEntries, requireInteger } from '../requirements'

/**
 * Average precision of one ranked list: the mean of the precisions at each relevant document within the first k. O(n).
 * @param relevance length n, each 0 or 1, in rank order
 * @param k only the first k count; by default all
 * @param totalRelevant relevant documents there are, found or not, at least as many as the list holds; by default just those
 * @returns in [0, 1]: the precisions' sum over min(totalRelevant, k); 0 when nothing is relevant
 * @throws CoreError `not_binary` | `out_of_range`
 * @see Manning, Raghavan & Schütze 2008, section 8.4
 * @example averagePrecisionAtK([1, 0, 1], 3); // => 0.8333333333333333
 */
export function averagePrecisionAtK(relevance: ArrayLike<number>, k?: number, totalRelevant?: number): number {
  requireBinary(relevance, 'relevance')
  if (k !== undefined) requireInteger(k, 1, Number.MAX_SAFE_INTEGER, 'k')
  const relevant = totalRelevant ?? countRelevant(relevance)
  requireInteger(relevant, countRelevant(relevance), Number.MAX_SAFE_INTEGER, 'totalRelevant')
  if (relevant === 0) return 0
  let hits = 0
  let sum = 0
  for (let rank = 0; rank < Math.min(k ?? relevance.length, relevance.length); rank++) {
    if (relevance[rank] !== 1) continue
    hits++
    sum += hits / (rank + 1)
  }
  return sum / Math.min(relevant, k ?? relevant)
}

/**
 * Relevant documents of a list. O(n).
 * @param relevance each 0 or 1
 * @throws CoreError `not_binary`
 * @example countRelevant([1, 0, 1]); // => 2
 */
export function countRelevant(relevance: ArrayLike<number>): number {
  requireBinary(relevance, 'relevance')
  let count = 0
  for (let i = 0; i < relevance.length; i++) count += relevance[i] as number
  return count
}

/**
 * Mean average precision over queries; one without relevant documents counts as 0. O(total length).
 * @param queries each a list as `averagePrecisionAtK` takes it; at least one
 * @throws CoreError `empty_input`, and as `averagePrecisionAtK`
 * @example meanAveragePrecision([[1, 0], [0, 1]]); // => 0.75
 */
export function meanAveragePrecision(queries: readonly ArrayLike<number>[], k?: number): number {
  requireEntries(queries, 'queries')
  return queries.reduce((sum, relevance) => sum + averagePrecisionAtK(relevance, k), 0) / queries.length
}
