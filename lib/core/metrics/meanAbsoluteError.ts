import { requireEntries, requireSameLength } from '../requirements'

/**
 * Mean absolute error.
 * @param yTrue length n ≥ 1
 * @param yPred length n
 * @returns in y's unit
 * @throws CoreError `length_mismatch` | `empty_input`
 * @example meanAbsoluteError([1, 2], [1, 4]); // => 1
 */
export function meanAbsoluteError(yTrue: ArrayLike<number>, yPred: ArrayLike<number>): number {
  requireSameLength(yTrue, yPred, 'yTrue and yPred')
  requireEntries(yTrue, 'yTrue')
  let sum = 0
  for (let i = 0; i < yTrue.length; i++) sum += Math.abs((yTrue[i] as number) - (yPred[i] as number))
  return sum / yTrue.length
}
