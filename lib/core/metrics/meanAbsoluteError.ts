import { requireSameLength } from '../requirements'
import { weightedMean } from './weightedMean'

/**
 * Mean absolute error.
 * @param yTrue length n ≥ 1
 * @param yPred length n
 * @param sampleWeight length n, ≥ 0, not all 0
 * @returns in y's unit
 * @throws CoreError `length_mismatch` | `empty_input`
 * @example meanAbsoluteError([1, 2], [1, 4]); // => 1
 */
export function meanAbsoluteError(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  requireSameLength(yTrue, yPred, 'yTrue and yPred')
  return weightedMean(yTrue.length, (i) => Math.abs((yTrue[i] as number) - (yPred[i] as number)), sampleWeight)
}
