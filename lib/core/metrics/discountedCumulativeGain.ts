import { requireFinite, requireInteger, requireNumber, requireSameLength, requireWithin } from '../requirements'
import { sortedIndices } from '../statistics/sortedIndices'
import { withinBounds } from '../withinBounds'

export interface GainOptions {
  /** only the first k ranks count; by default all */
  readonly k?: number | undefined
  /** what a document of relevance r is worth: r, or 2^r − 1; default linear */
  readonly gain?: 'linear' | 'exp'
  /** documents of equal score keep their order, or share their mean gain; default stable */
  readonly ties?: 'stable' | 'average'
}

const gains = { linear: (relevance: number) => relevance, exp: (relevance: number) => 2 ** relevance - 1 }

/** Gains in ranked order, those of equal scores averaged where that is asked for. */
function rankedGains(relevance: ArrayLike<number>, scores: ArrayLike<number>, { gain = 'linear', ties = 'stable' }: GainOptions) {
  const order = sortedIndices(scores)
  const ranked = Float64Array.from(order, (i) => gains[gain](relevance[i] as number))
  if (ties === 'stable') return ranked
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && scores[order[end] as number] === scores[order[start] as number]) end++
    let sum = 0
    for (let rank = start; rank < end; rank++) sum += ranked[rank] as number
    ranked.fill(sum / (end - start), start, end)
    start = end
  }
  return ranked
}

function discounted(ranked: Float64Array, k: number): number {
  let sum = 0
  for (let rank = 0; rank < Math.min(k, ranked.length); rank++) sum += (ranked[rank] as number) / Math.log2(rank + 2)
  return sum
}

function requireRanking(relevance: ArrayLike<number>, scores: ArrayLike<number>, k: number | undefined): void {
  requireSameLength(relevance, scores, 'relevance and scores')
  requireFinite(relevance, 'relevance')
  requireFinite(scores, 'scores')
  if (k !== undefined) requireInteger(k, 1, Number.MAX_SAFE_INTEGER, 'k')
}

/**
 * Discounted cumulative gain of documents ranked by score: a gain at rank r is divided by log2(r + 1). O(n log n).
 * @param relevance length n, finite
 * @param scores length n, finite; ranked in descending order
 * @throws CoreError `length_mismatch` | `non_finite` | `out_of_range`
 * @see Järvelin & Kekäläinen 2002
 * @example discountedCumulativeGain([3, 2], [0.9, 0.1], { k: 1 }); // => 3
 */
export function discountedCumulativeGain(relevance: ArrayLike<number>, scores: ArrayLike<number>, options: GainOptions = {}): number {
  requireRanking(relevance, scores, options.k)
  return discounted(rankedGains(relevance, scores, options), options.k ?? relevance.length)
}

/**
 * Discounted cumulative gain as a share of the ideal order's, cut at the same k. O(n log n).
 * @param relevance length n, finite, ≥ 0: with gains below 0 a share of the ideal means nothing
 * @returns in [0, 1]; 0 when the ideal is 0
 * @throws CoreError as `discountedCumulativeGain`
 * @example normalisedDiscountedCumulativeGain([0, 1], [0.1, 0.9]); // => 1
 */
export function normalisedDiscountedCumulativeGain(
  relevance: ArrayLike<number>,
  scores: ArrayLike<number>,
  options: GainOptions = {},
): number {
  requireRanking(relevance, scores, options.k)
  for (let i = 0; i < relevance.length; i++) requireWithin(relevance[i] as number, 0, Number.MAX_VALUE, `relevance[${i}]`)
  const k = options.k ?? relevance.length
  const ideal = discounted(rankedGains(relevance, relevance, { ...options, ties: 'stable' }), k)
  requireNumber(ideal, 'the ideal gain')
  return ideal === 0 ? 0 : withinBounds(discounted(rankedGains(relevance, scores, options), k) / ideal, 0, 1)
}
