import { requireFinite } from '../requirements'

/**
 * The order of classes that tables and averages use when none is given: ascending, over both lists.
 * @throws CoreError `non_finite`
 * @example classOrder([2, 0], [1, 0]); // => [0, 1, 2]
 */
export function classOrder(yTrue: ArrayLike<number>, yPred: ArrayLike<number>): number[] {
  requireFinite(yTrue, 'yTrue')
  requireFinite(yPred, 'yPred')
  return [...new Set([...Array.from(yTrue), ...Array.from(yPred)])].sort((a, b) => a - b)
}
