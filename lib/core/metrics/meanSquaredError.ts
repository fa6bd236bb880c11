import { requireEntries, requireSameLength } from '../requirements'

/**
 * Mean squared error.
 * @param yTrue length n ≥ 1
 * @param yPred length n
 * @returns in the square of y's unit
 * @throws CoreError `length_mismatch` | `empty_input`
 * @example meanSquaredError([1, 2], [1, 4]); // => 2
 */
export function meanSquaredError(yTrue: ArrayLike<number>, yPred: ArrayLike<number>): number {
  requireSameLength(yTrue, yPred, 'yTrue and yPred')
  requireEntries(yTrue, 'yTrue')
  let sum = 0
  for (let i = 0; i < yTrue.length; i++) sum += ((yTrue[i] as number) - (yPred[i] as number)) ** 2
  return sum / yTrue.length
}
