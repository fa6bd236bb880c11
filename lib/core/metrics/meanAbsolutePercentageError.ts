import { requirePairs } from '../requirements'
import { weightedMean } from './weightedMean'

/**
 * Mean absolute error relative to the truth. A truth of 0 is taken as 2⁻⁵², which makes the error huge: do not use it where zeros are. O(n).
 * @param yTrue length n ≥ 1, finite
 * @param yPred length n, finite
 * @param sampleWeight length n, ≥ 0, not all 0; by default 1 each
 * @returns a fraction, not a percentage
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `out_of_range`
 * @see Hyndman & Koehler 2006 on where it misleads
 * @example meanAbsolutePercentageError([10, 20], [11, 18]); // => 0.1
 */
export function meanAbsolutePercentageError(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  requirePairs(yTrue, yPred, 'yTrue and yPred')
  return weightedMean(
    yTrue.length,
    (i) => Math.abs((yTrue[i] as number) - (yPred[i] as number)) / Math.max(Math.abs(yTrue[i] as number), Number.EPSILON),
    sampleWeight,
  )
}
