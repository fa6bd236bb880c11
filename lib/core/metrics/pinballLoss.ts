import { requirePairs, requireWithin } from '../requirements'
import { weightedMean } from './weightedMean'

/**
 * Mean pinball loss, least for the α-quantile as the absolute error is for the median. O(n).
 * @param yTrue length n ≥ 1, finite
 * @param yPred length n, finite
 * @param alpha the quantile that is predicted, in [0, 1]; at 0.5 the loss is half the absolute error
 * @param sampleWeight length n, ≥ 0, not all 0; by default 1 each
 * @returns in y's unit
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `out_of_range`
 * @see Koenker & Bassett 1978
 * @example pinballLoss([10, 10], [8, 12], 0.75); // => 1
 */
export function pinballLoss(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, alpha: number, sampleWeight?: ArrayLike<number>): number {
  requirePairs(yTrue, yPred, 'yTrue and yPred')
  requireWithin(alpha, 0, 1, 'alpha')
  return weightedMean(
    yTrue.length,
    (i) => {
      const error = (yTrue[i] as number) - (yPred[i] as number)
      return error >= 0 ? alpha * error : (alpha - 1) * error
    },
    sampleWeight,
  )
}
