import { requirePairs, requirePositive } from '../requirements'
import { weightedMean } from './weightedMean'

/**
 * Mean Huber loss: squared for errors up to δ, linear beyond, so that wild errors count by their size only. O(n).
 * @param yTrue length n ≥ 1, finite
 * @param yPred length n, finite
 * @param delta where the two parts meet, in y's unit, > 0
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `out_of_range`
 * @see Huber 1964
 * @example huberLoss([0, 0], [1, 3], 1); // => 1.5
 */
export function huberLoss(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, delta = 1): number {
  requirePairs(yTrue, yPred, 'yTrue and yPred')
  requirePositive(delta, 'delta')
  return weightedMean(yTrue.length, (i) => {
    const error = Math.abs((yTrue[i] as number) - (yPred[i] as number))
    return error <= delta ? 0.5 * error * error : delta * (error - 0.5 * delta)
  })
}
