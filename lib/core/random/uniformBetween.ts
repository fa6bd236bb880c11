import { requireWithin } from '../requirements'
import type { Rng } from './createRng'

/**
 * A draw that is uniform on [low, high).
 * @param low finite
 * @param high ≥ low, finite
 * @throws CoreError `out_of_range`
 * @example uniformBetween(createRng(1), 2, 2); // => 2
 */
export function uniformBetween(rng: Rng, low: number, high: number): number {
  requireWithin(low, -Number.MAX_VALUE / 2, high, 'low')
  requireWithin(high, low, Number.MAX_VALUE / 2, 'high')
  return low + (high - low) * rng.uniform()
}
