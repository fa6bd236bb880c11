import { requireBinary, requireInteger } from '../requirements'
import { countRelevant } from './averagePrecisionAtK'

function hitsWithin(relevance: ArrayLike<number>, k: number): number {
  requireBinary(relevance, 'relevance')
  requireInteger(k, 1, Number.MAX_SAFE_INTEGER, 'k')
  let hits = 0
  for (let rank = 0; rank < Math.min(k, relevance.length); rank++) hits += relevance[rank] as number
  return hits
}

/**
 * Share of the first k places that hold a relevant document; places beyond the list's end count as misses. O(k).
 * @param relevance length n, each 0 or 1, in rank order
 * @throws CoreError `not_binary` | `out_of_range`
 * @example precisionAtK([1, 0, 1], 2); // => 0.5
 */
export function precisionAtK(relevance: ArrayLike<number>, k: number): number {
  return hitsWithin(relevance, k) / k
}

/**
 * Share of the relevant documents that are among the first k; 0 when nothing is relevant. O(n).
 * @param totalRelevant relevant documents there are, found or not, at least as many as the list holds; by default just those
 * @throws CoreError `not_binary` | `out_of_range`
 * @example recallAtK([1, 0, 1], 2); // => 0.5
 */
export function recallAtK(relevance: ArrayLike<number>, k: number, totalRelevant?: number): number {
  const hits = hitsWithin(relevance, k)
  const relevant = totalRelevant ?? countRelevant(relevance)
  requireInteger(relevant, countRelevant(relevance), Number.MAX_SAFE_INTEGER, 'totalRelevant')
  return relevant === 0 ? 0 : hits / relevant
}
