import { requireEntries, requireFinite, requireWithin } from '../requirements'

/**
 * Quantile by linear interpolation between order statistics (Hyndman & Fan's type 7). O(n log n).
 * @param values length n ≥ 1, finite
 * @param q a fraction in [0, 1]
 * @throws CoreError `empty_input` | `non_finite` | `out_of_range`
 * @example quantile([0, 10, 20], 0.25); // => 5
 */
export function quantile(values: ArrayLike<number>, q: number): number {
  requireEntries(values, 'values')
  requireFinite(values, 'values')
  requireWithin(q, 0, 1, 'q')
  const sorted = Float64Array.from(values).sort()
  const position = (sorted.length - 1) * q
  const below = Math.floor(position)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (position - below) * (high - low)
}
