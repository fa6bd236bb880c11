import { requireNumber, requireWithin } from '../requirements'
import type { Rng } from './createRng'

/**
 * A draw from the normal distribution, by Marsaglia's polar method.
 * @param mean any finite number
 * @param deviation standard deviation, ≥ 0
 * @throws CoreError `non_finite` | `out_of_range`
 * @see Marsaglia & Bray 1964
 */
export function normal(rng: Rng, mean = 0, deviation = 1): number {
  requireNumber(mean, 'mean')
  requireWithin(deviation, 0, 1e300, 'deviation')
  for (;;) {
    const u = 2 * rng.uniform() - 1
    const v = 2 * rng.uniform() - 1
    const s = u * u + v * v
    if (s > 0 && s < 1) return mean + deviation * u * Math.sqrt((-2 * Math.log(s)) / s)
  }
}
