import { requireEntries, requireFinite } from '../requirements'

/**
 * Arithmetic mean: the constant with the least mean squared error.
 * @param values length n ≥ 1, finite
 * @throws CoreError `empty_input` | `non_finite`
 * @example mean([1, 2, 6]); // => 3
 */
export function mean(values: ArrayLike<number>): number {
  requireEntries(values, 'values')
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  // A sum of finite numbers may overflow; any other sum that is not finite has a culprit.
  if (!Number.isFinite(sum)) requireFinite(values, 'values')
  return sum / values.length
}
