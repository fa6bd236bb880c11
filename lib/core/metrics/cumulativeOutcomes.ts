import { eachThreshold } from './eachThreshold'

export interface CumulativeOutcomes {
  /** the distinct scores, descending: each as "call everything from here up positive" */
  readonly thresholds: Float64Array
  /** true positives at each threshold */
  readonly tp: Float64Array
  /** false positives at each threshold */
  readonly fp: Float64Array
}

/**
 * True and false positives for every threshold that makes a difference: what ROC and PR curves are both drawn from. O(n log n).
 * @param labels length n, each 0 or 1
 * @param scores length n, finite
 * @param sampleWeight length n; entries of weight 0 are left out
 * @throws CoreError `length_mismatch` | `not_binary` | `non_finite`
 * @example Array.from(cumulativeOutcomes([0, 1], [0.1, 0.9]).tp); // => [1, 1]
 */
export function cumulativeOutcomes(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  sampleWeight?: ArrayLike<number>,
): CumulativeOutcomes {
  const thresholds = new Float64Array(scores.length)
  const tp = new Float64Array(scores.length)
  const fp = new Float64Array(scores.length)
  let points = 0
  eachThreshold(
    labels,
    scores,
    (truePositives, falsePositives, i) => {
      thresholds[points] = scores[i] as number
      tp[points] = truePositives
      fp[points] = falsePositives
      points++
    },
    sampleWeight,
  )
  return { thresholds: thresholds.slice(0, points), tp: tp.slice(0, points), fp: fp.slice(0, points) }
}
