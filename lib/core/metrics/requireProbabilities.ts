import { CoreError } from '../CoreError'
import { requireEntries, requireSameLength, requireWithin } from '../requirements'

/**
 * Holds a table of class probabilities against the truth. O(n · k).
 * @param yTrue length n, column indices
 * @param probs n × k, each in [0, 1]; rows need not sum to 1
 * @returns k
 * @throws CoreError `length_mismatch` | `empty_input` | `out_of_range` | `unknown_label`
 * @example requireProbabilities([1, 0], [[0.2, 0.8], [0.5, 0.5]]); // => 2
 */
export function requireProbabilities(yTrue: ArrayLike<number>, probs: ArrayLike<ArrayLike<number>>): number {
  requireSameLength(yTrue, probs, 'yTrue and probs')
  requireEntries(probs, 'probs')
  const first = probs[0] as ArrayLike<number>
  requireEntries(first, 'probs[0]')
  for (let i = 0; i < probs.length; i++) {
    const row = probs[i] as ArrayLike<number>
    requireSameLength(first, row, `probs[0] and probs[${i}]`)
    for (let k = 0; k < row.length; k++) requireWithin(row[k] as number, 0, 1, `probs[${i}][${k}]`)
    const label = yTrue[i] as number
    if (!Number.isInteger(label) || label < 0 || label >= first.length)
      throw new CoreError('unknown_label', `yTrue[${i}] is ${label}, but there are ${first.length} columns`)
  }
  return first.length
}
