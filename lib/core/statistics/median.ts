import { requireEntries, requireFinite } from '../requirements'

/**
 * Median, the mean of the two middle values when n is even: a constant with the least mean absolute error. O(n log n).
 * @param values length n ≥ 1, finite
 * @throws CoreError `empty_input` | `non_finite`
 * @example median([1, 2, 60]); // => 2
 */
export function median(values: ArrayLike<number>): number {
  requireEntries(values, 'values')
  requireFinite(values, 'values')
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  const upper = sorted[half] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2
}
