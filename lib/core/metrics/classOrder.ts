import { requireFinite } from '../requirements'

/**
 * The order of classes that tables and averages use when none is given: ascending, over both lists.
 * @throws CoreError `non_finite`
 * @example classOrder([2, 0], [1, 0]); // => [0, 1, 2]
 */
export function classOrder(yTrue: ArrayLike<number>, yPred: ArrayLike<number>): number[] {
  requireFinite(yTrue, 'yTrue')
  requireFinite(yPred, 'yPred')
  const small = new Uint8Array(256)
  const classes = new Set<number>()
  for (const values of [yTrue, yPred])
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number
      // Classes are mostly small integers, and a table is quicker than a set.
      if (value >= 0 && value < small.length && Math.floor(value) === value) small[value] = 1
      else classes.add(value)
    }
  for (const [value, seen] of small.entries()) if (seen === 1) classes.add(value)
  return [...classes].sort((a, b) => a - b)
}
