import { requireBinary, requireSameLength, requireWithin } from '../requirements'
import { requireProbabilities } from './requireProbabilities'
import { weightedMean } from './weightedMean'

/**
 * Mean squared difference between probability and outcome. O(n).
 * @param yTrue length n, each 0 or 1
 * @param pPos length n, the probability of class 1
 * @returns in [0, 1]; smaller is better
 * @throws CoreError `length_mismatch` | `not_binary` | `empty_input` | `out_of_range`
 * @see Brier 1950
 * @example brierBinary([1, 0], [0.5, 0.5]); // => 0.25
 */
export function brierBinary(yTrue: ArrayLike<number>, pPos: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  requireSameLength(yTrue, pPos, 'yTrue and pPos')
  requireBinary(yTrue, 'yTrue')
  for (let i = 0; i < pPos.length; i++) requireWithin(pPos[i] as number, 0, 1, `pPos[${i}]`)
  return weightedMean(yTrue.length, (i) => ((pPos[i] as number) - (yTrue[i] as number)) ** 2, sampleWeight)
}

/**
 * Brier's own score for several classes: the squared differences summed over classes, not halved. O(n · k).
 * @param yTrue length n, column indices
 * @param probs n × k
 * @returns in [0, 2]
 * @throws CoreError `length_mismatch` | `empty_input` | `unknown_label` | `out_of_range`
 * @example brierMulticlass([0], [[0.5, 0.5]]); // => 0.5
 */
export function brierMulticlass(yTrue: ArrayLike<number>, probs: ArrayLike<ArrayLike<number>>, sampleWeight?: ArrayLike<number>): number {
  const columns = requireProbabilities(yTrue, probs)
  return weightedMean(
    yTrue.length,
    (i) => {
      const row = probs[i] as ArrayLike<number>
      let sum = 0
      for (let k = 0; k < columns; k++) sum += ((row[k] as number) - (k === yTrue[i] ? 1 : 0)) ** 2
      return sum
    },
    sampleWeight,
  )
}
