import { orderedPair } from './orderedPair'
import { requireEntries } from '../requirements'

/**
 * Median, the mean of the two middle values when n is even: a constant with the least mean absolute error. O(n) on average.
 * @param values length n ≥ 1, finite
 * @throws CoreError `empty_input` | `non_finite`
 * @example median([1, 2, 60]); // => 2
 */
export function median(values: ArrayLike<number>): number {
  requireEntries(values, 'values')
  const [lower, upper] = orderedPair(values, (values.length - 1) >> 1)
  return values.length % 2 === 1 ? lower : (lower + upper) / 2
}
