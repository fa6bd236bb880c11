import { requireBinary, requireFinite, requireSameLength, requireWeights } from '../requirements'
import { sortedIndices } from '../statistics/sortedIndices'

/**
 * Goes down the distinct scores and tells what calling everything from there up positive comes to. O(n log n).
 * @param labels length n, each 0 or 1
 * @param scores length n, finite
 * @param visit takes true positives, false positives, and the index of an example that has the score
 * @param sampleWeight length n, finite and ≥ 0; examples of weight 0 are left out
 * @throws CoreError `length_mismatch` | `not_binary` | `non_finite` | `out_of_range`
 * @example eachThreshold([1, 0], [0.9, 0.1], (tp, fp, i) => { if (i === 1 && fp !== 1) throw new Error() }); // => undefined
 */
export function eachThreshold(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  visit: (tp: number, fp: number, i: number) => void,
  sampleWeight?: ArrayLike<number>,
): void {
  requireSameLength(labels, scores, 'labels and scores')
  requireBinary(labels, 'labels')
  requireFinite(scores, 'scores')
  requireWeights(sampleWeight, labels.length)
  const sorted = sortedIndices(scores)
  const order = sampleWeight ? sorted.filter((i) => sampleWeight[i] !== 0) : sorted
  let tp = 0
  let fp = 0
  for (let rank = 0; rank < order.length; rank++) {
    const i = order[rank] as number
    const weight = sampleWeight ? (sampleWeight[i] as number) : 1
    if (labels[i] === 1) tp += weight
    else fp += weight
    if (rank + 1 === order.length || scores[order[rank + 1] as number] !== scores[i]) visit(tp, fp, i)
  }
}
