import { requireSameLength } from '../requirements'
import { weightedMean } from './weightedMean'

/**
 * Mean squared error.
 * @param yTrue length n ≥ 1
 * @param yPred length n
 * @param sampleWeight length n, ≥ 0, not all 0
 * @returns in the square of y's unit
 * @throws CoreError `length_mismatch` | `empty_input`
 * @example meanSquaredError([1, 2], [1, 4]); // => 2
 */
export function meanSquaredError(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  requireSameLength(yTrue, yPred, 'yTrue and yPred')
  return weightedMean(yTrue.length, (i) => ((yTrue[i] as number) - (yPred[i] as number)) ** 2, sampleWeight)
}
