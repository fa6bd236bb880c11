import { requireBinary, requireFinite, requireSameLength, requireWeights } from '../requirements'
import { sortedIndices } from './sortedIndices'

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
  requireSameLength(labels, scores, 'labels and scores')
  requireBinary(labels, 'labels')
  requireFinite(scores, 'scores')
  requireWeights(sampleWeight, labels.length)
  const sorted = sortedIndices(scores)
  const order = sampleWeight ? sorted.filter((i) => sampleWeight[i] !== 0) : sorted
  const thresholds = new Float64Array(order.length)
  const tp = new Float64Array(order.length)
  const fp = new Float64Array(order.length)
  let points = 0
  let truePositives = 0
  let falsePositives = 0
  for (let rank = 0; rank < order.length; rank++) {
    const i = order[rank] as number
    const weight = sampleWeight?.[i] ?? 1
    if (labels[i] === 1) truePositives += weight
    else falsePositives += weight
    if (rank + 1 < order.length && scores[order[rank + 1] as number] === scores[i]) continue
    thresholds[points] = scores[i] as number
    tp[points] = truePositives
    fp[points] = falsePositives
    points++
  }
  return { thresholds: thresholds.slice(0, points), tp: tp.slice(0, points), fp: fp.slice(0, points) }
}
