import { requireBinary, requireFinite, requireSameLength } from '../requirements'
import type { OutcomeCounts } from './outcomeCounts'

/**
 * The four outcomes when every score at or above the threshold is called positive. O(n).
 * @param labels length n, each 0 or 1
 * @param scores length n, finite
 * @param threshold any number: Infinity calls nothing positive
 * @throws CoreError `length_mismatch` | `not_binary` | `non_finite`
 * @example outcomesAtThreshold([1, 0], [0.8, 0.3], 0.5); // => { tp: 1, fp: 0, fn: 0, tn: 1 }
 */
export function outcomesAtThreshold(labels: ArrayLike<number>, scores: ArrayLike<number>, threshold: number): OutcomeCounts {
  requireSameLength(labels, scores, 'labels and scores')
  requireBinary(labels, 'labels')
  requireFinite(scores, 'scores')
  let tp = 0
  let fp = 0
  let fn = 0
  let tn = 0
  for (let i = 0; i < labels.length; i++) {
    if ((scores[i] as number) >= threshold) {
      if (labels[i] === 1) tp++
      else fp++
    } else if (labels[i] === 1) fn++
    else tn++
  }
  return { tp, fp, fn, tn }
}
