import { requirePositive, requireWithin } from '../requirements'
import type { Rng } from './createRng'

/**
 * The value that a log-uniform variable stays below with chance u: equal ratios are equally likely.
 * @param low > 0
 * @param high ≥ low, finite
 * @param u in [0, 1]
 * @throws CoreError `out_of_range`
 * @example logUniformQuantile(1e-4, 1, 0.5); // => 0.01
 */
export function logUniformQuantile(low: number, high: number, u: number): number {
  requirePositive(low, 'low')
  requirePositive(high, 'high')
  requireWithin(low, 0, high, 'low')
  requireWithin(u, 0, 1, 'u')
  return Math.min(high, Math.max(low, Math.exp(Math.log(low) + u * Math.log(high / low))))
}

/**
 * A draw whose logarithm is uniform on [ln low, ln high).
 * @throws CoreError `out_of_range`
 */
export function logUniform(rng: Rng, low: number, high: number): number {
  return logUniformQuantile(low, high, rng.uniform())
}
