import { requireFinite, requireSameLength, requireWeights } from '../requirements'

/** The four outcomes of a yes-or-no decision. */
export interface OutcomeCounts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
}

/**
 * Counts the four outcomes, one class against all others. O(n).
 * @param yTrue length n
 * @param yPred length n
 * @param posLabel the class that counts as positive
 * @param sampleWeight length n; by default 1 each
 * @throws CoreError `length_mismatch` | `non_finite` | `out_of_range`
 * @example outcomeCounts([1, 1, 0], [1, 0, 0]); // => { tp: 1, fp: 0, fn: 1, tn: 1 }
 */
export function outcomeCounts(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
  posLabel = 1,
  sampleWeight?: ArrayLike<number>,
): OutcomeCounts {
  requireSameLength(yTrue, yPred, 'yTrue and yPred')
  requireFinite(yTrue, 'yTrue')
  requireFinite(yPred, 'yPred')
  requireWeights(sampleWeight, yTrue.length)
  let tp = 0
  let fp = 0
  let fn = 0
  let tn = 0
  for (let i = 0; i < yTrue.length; i++) {
    const weight = sampleWeight?.[i] ?? 1
    if (yPred[i] === posLabel) {
      if (yTrue[i] === posLabel) tp += weight
      else fp += weight
    } else if (yTrue[i] === posLabel) fn += weight
    else tn += weight
  }
  return { tp, fp, fn, tn }
}
