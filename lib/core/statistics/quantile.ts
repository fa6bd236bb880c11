import { orderedPair } from './orderedPair'
import { requireEntries, requireWithin } from '../requirements'

/**
 * Quantile by linear interpolation between order statistics (Hyndman & Fan's type 7). O(n) on average.
 * @param values length n ≥ 1, finite
 * @param q a fraction in [0, 1]
 * @throws CoreError `empty_input` | `non_finite` | `out_of_range`
 * @example quantile([0, 10, 20], 0.25); // => 5
 */
export function quantile(values: ArrayLike<number>, q: number): number {
  requireEntries(values, 'values')
  requireWithin(q, 0, 1, 'q')
  const position = (values.length - 1) * q
  const below = Math.floor(position)
  const [low, high] = orderedPair(values, below)
  return position === below ? low : low + (position - below) * (high - low)
}
