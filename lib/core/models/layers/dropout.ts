import { requireWithin } from '../../requirements'
import type { Rng } from '../../random/createRng'

/**
 * Draws which values are kept: 1 with chance 1 − p, else 0. O(length); allocates nothing.
 * @param p chance of being dropped, in [0, 1)
 * @throws CoreError `out_of_range`
 * @example Array.from(drawMask(createRng(1), new Uint8Array(2), 2, 0)); // => [1, 1]
 */
export function drawMask(rng: Rng, mask: Uint8Array, length: number, p: number): Uint8Array {
  requireWithin(p, 0, 1 - Number.EPSILON, 'p')
  for (let i = 0; i < length; i++) mask[i] = rng.uniform() < p ? 0 : 1
  return mask
}

/**
 * Inverted dropout, in place: what the mask keeps is divided by 1 − p, so that nothing has to be done at evaluation. It is its own
 * backward pass. O(length); allocates nothing.
 * @see Srivastava et al. 2014
 * @example Array.from(applyDropout(Float64Array.of(3, 3), Uint8Array.of(1, 0), 2, 0.5)); // => [6, 0]
 */
export function applyDropout(values: Float64Array, mask: Uint8Array, length: number, p: number): Float64Array {
  const scale = 1 / (1 - p)
  for (let i = 0; i < length; i++) values[i] = mask[i] === 1 ? (values[i] as number) * scale : 0
  return values
}
