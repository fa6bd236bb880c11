import { requireBinary, requireSameLength } from '../requirements'
import { weightedMean } from './weightedMean'

/**
 * Mean squared difference between probability and outcome. O(n).
 * @param yTrue length n, each 0 or 1
 * @param pPos length n, the probability of class 1
 * @returns in [0, 1]; smaller is better
 * @throws CoreError `length_mismatch` | `not_binary` | `empty_input`
 * @see Brier 1950
 * @example brierBinary([1, 0], [0.5, 0.5]); // => 0.25
 */
export function brierBinary(yTrue: ArrayLike<number>, pPos: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  requireSameLength(yTrue, pPos, 'yTrue and pPos')
  requireBinary(yTrue, 'yTrue')
  return weightedMean(yTrue.length, (i) => ((pPos[i] as number) - (yTrue[i] as number)) ** 2, sampleWeight)
}

/**
 * Brier's own score for several classes: the squared differences summed over classes, not halved. O(n · k).
 * @param yTrue length n, column indices
 * @param probs n × k
 * @returns in [0, 2]
 * @throws CoreError `length_mismatch` | `empty_input`
 * @example brierMulticlass([0], [[0.5, 0.5]]); // => 0.5
 */
export function brierMulticlass(yTrue: ArrayLike<number>, probs: ArrayLike<ArrayLike<number>>, sampleWeight?: ArrayLike<number>): number {
  requireSameLength(yTrue, probs, 'yTrue and probs')
  return weightedMean(
    yTrue.length,
    (i) => Array.from(probs[i] as ArrayLike<number>).reduce((sum, p, k) => sum + (p - (k === yTrue[i] ? 1 : 0)) ** 2, 0),
    sampleWeight,
  )
}
