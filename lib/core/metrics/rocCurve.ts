import { cumulativeOutcomes } from './cumulativeOutcomes'

export interface RocCurve {
  /** false positive rate, from 0 */
  readonly fpr: number[]
  /** true positive rate (recall), from 0 */
  readonly tpr: number[]
  /** Infinity, then the distinct scores, descending */
  readonly thresholds: number[]
}

/**
 * Receiver operating characteristic: one point for every distinct score, after (0, 0) for "call nothing positive". A rate is NaN
 * throughout when its class is missing. O(n log n).
 * @param labels length n, each 0 or 1
 * @param scores length n, finite
 * @param sampleWeight length n; by default 1 each
 * @throws CoreError `length_mismatch` | `not_binary` | `non_finite`
 * @see Fawcett 2006
 * @example rocCurve([0, 1], [0.1, 0.9]).tpr; // => [0, 1, 1]
 */
export function rocCurve(labels: ArrayLike<number>, scores: ArrayLike<number>, sampleWeight?: ArrayLike<number>): RocCurve {
  const { thresholds, tp, fp } = cumulativeOutcomes(labels, scores, sampleWeight)
  const rates = (counts: Float64Array) => {
    const total = counts.at(-1) ?? 0
    return [total > 0 ? 0 : Number.NaN, ...Array.from(counts, (count) => (total > 0 ? count / total : Number.NaN))]
  }
  return { fpr: rates(fp), tpr: rates(tp), thresholds: [Number.POSITIVE_INFINITY, ...thresholds] }
}
