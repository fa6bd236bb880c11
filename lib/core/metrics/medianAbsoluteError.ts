import { requirePairs } from '../requirements'
import { median } from '../statistics/median'

/**
 * Median absolute error: half of the errors are no larger, whatever the others are. O(n log n).
 * @param yTrue length n ≥ 1, finite
 * @param yPred length n, finite
 * @returns in y's unit
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite`
 * @example medianAbsoluteError([0, 0, 0], [1, 2, 90]); // => 2
 */
export function medianAbsoluteError(yTrue: ArrayLike<number>, yPred: ArrayLike<number>): number {
  requirePairs(yTrue, yPred, 'yTrue and yPred')
  return median(Float64Array.from(yTrue, (y, i) => Math.abs(y - (yPred[i] as number))))
}
