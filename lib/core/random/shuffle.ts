import type { Rng } from './createRng'
import { integerBelow } from './integerBelow'

/**
 * A uniformly random permutation of the values, in a new array (Fisher & Yates). O(n).
 * @example shuffle(createRng(1), [1, 2, 3]).length; // => 3
 */
export function shuffle<T>(rng: Rng, values: readonly T[]): T[] {
  const result = values.slice()
  for (let i = result.length - 1; i > 0; i--) {
    const j = integerBelow(rng, i + 1)
    const kept = result[i] as T
    result[i] = result[j] as T
    result[j] = kept
  }
  return result
}
