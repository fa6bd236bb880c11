import { requireFinite } from '../requirements'
import { sortedIndices } from './sortedIndices'

/**
 * Ranks from 1, ascending; equal values share the mean of their ranks. O(n log n).
 * @param values length n, finite
 * @throws CoreError `non_finite`
 * @example Array.from(averageRanks([10, 20, 20])); // => [1, 2.5, 2.5]
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  requireFinite(values, 'values')
  const order = sortedIndices(values).reverse()
  const ranks = new Float64Array(values.length)
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end++
    for (let i = start; i < end; i++) ranks[order[i] as number] = (start + 1 + end) / 2
    start = end
  }
  return ranks
}
