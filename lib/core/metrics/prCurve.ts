import { cumulativeOutcomes } from './cumulativeOutcomes'

export interface PrCurve {
  /** one entry more than thresholds: the last is 1, for "call nothing positive" */
  readonly precision: number[]
  /** one entry more than thresholds: the last is 0 */
  readonly recall: number[]
  /** the distinct scores, ascending */
  readonly thresholds: number[]
}

/**
 * Precision against recall, one point for every distinct score. Without positives recall is 1 and precision 0 throughout. O(n log n).
 * @param labels length n, each 0 or 1
 * @param scores length n, finite
 * @param sampleWeight length n; by default 1 each
 * @throws CoreError `length_mismatch` | `not_binary` | `non_finite`
 * @see Davis & Goadrich 2006
 * @example prCurve([0, 1], [0.1, 0.9]).precision; // => [0.5, 1, 1]
 */
export function prCurve(labels: ArrayLike<number>, scores: ArrayLike<number>, sampleWeight?: ArrayLike<number>): PrCurve {
  const { thresholds, tp, fp } = cumulativeOutcomes(labels, scores, sampleWeight)
  const positives = tp.at(-1) ?? 0
  const precision = Array.from(tp, (hits, i) => hits / (hits + (fp[i] as number))).reverse()
  const recall = Array.from(tp, (hits) => (positives > 0 ? hits / positives : 1)).reverse()
  return { precision: [...precision, 1], recall: [...recall, 0], thresholds: Array.from(thresholds).reverse() }
}
