import { requireInteger } from '../requirements'
import type { Rng } from './createRng'
import { integerBelow } from './integerBelow'

/**
 * The integers from 0 to n − 1 in uniformly random order (Fisher & Yates). O(n).
 * @throws CoreError `out_of_range`
 * @example permutation(createRng(1), 3).length; // => 3
 */
export function permutation(rng: Rng, n: number): Uint32Array {
  requireInteger(n, 0, 4294967295, 'n')
  const order = Uint32Array.from({ length: n }, (_, i) => i)
  permuteInPlace(rng, order)
  return order
}

/** Puts the values into uniformly random order, without allocating. O(n). */
export function permuteInPlace(rng: Rng, values: Uint32Array): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = integerBelow(rng, i + 1)
    const kept = values[i] as number
    values[i] = values[j] as number
    values[j] = kept
  }
}
