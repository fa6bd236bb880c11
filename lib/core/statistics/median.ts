import { finiteCopy, orderStatistic } from './orderStatistic'
import { requireEntries } from '../requirements'

/**
 * Median, the mean of the two middle values when n is even: a constant with the least mean absolute error. O(n) on average.
 * @param values length n ≥ 1, finite
 * @throws CoreError `empty_input` | `non_finite`
 * @example median([1, 2, 60]); // => 2
 */
export function median(values: ArrayLike<number>): number {
  requireEntries(values, 'values')
  const own = finiteCopy(values)
  const half = values.length >> 1
  const upper = orderStatistic(own, half, values.length)
  if (values.length % 2 === 1) return upper
  let lower = Number.NEGATIVE_INFINITY
  for (let i = 0; i < half; i++) if ((own[i] as number) > lower) lower = own[i] as number
  return (lower + upper) / 2
}
