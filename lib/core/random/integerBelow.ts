import { CoreError } from '../CoreError'
import type { Rng } from './createRng'

/**
 * An integer, uniform on [0, limit), without modulo bias.
 * @param limit an integer in [1, 2³²]
 * @throws CoreError `out_of_range`
 * @see Lemire 2019 for the rejection bound
 */
export function integerBelow(rng: Rng, limit: number): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > 4294967296) throw new CoreError('out_of_range', `limit is ${limit}`)
  const unbiased = 4294967296 - (4294967296 % limit)
  for (;;) {
    const draw = rng.uint32()
    if (draw < unbiased) return draw % limit
  }
}
