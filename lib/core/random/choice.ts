import { requireEntries, requireInteger, requireWeights } from '../requirements'
import type { Rng } from './createRng'
import { integerBelow } from './integerBelow'

/**
 * One of the values, each equally likely.
 * @param values at least one
 * @throws CoreError `empty_input`
 * @example choice(createRng(1), ['only']); // => 'only'
 */
export function choice<T>(rng: Rng, values: readonly T[]): T {
  requireEntries(values, 'values')
  return values[integerBelow(rng, values.length)] as T
}

/**
 * An index, drawn with chances in proportion to the weights. O(n).
 * @param weights ≥ 0, not all 0
 * @throws CoreError `empty_input` | `out_of_range`
 * @example weightedChoice(createRng(1), [0, 1, 0]); // => 1
 */
export function weightedChoice(rng: Rng, weights: ArrayLike<number>): number {
  requireEntries(weights, 'weights')
  requireWeights(weights, weights.length)
  let total = 0
  for (let i = 0; i < weights.length; i++) total += weights[i] as number
  let left = rng.uniform() * total
  let last = 0
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    if (weight === 0) continue
    last = i
    left -= weight
    if (left < 0) return i
  }
  return last
}

/**
 * k different integers from 0 to n − 1, in random order: the start of a Fisher–Yates shuffle, of which only what moved is kept. O(k).
 * @param k in [0, n]
 * @throws CoreError `out_of_range`
 * @example sampleWithoutReplacement(createRng(1), 5, 5).length; // => 5
 */
export function sampleWithoutReplacement(rng: Rng, n: number, k: number): number[] {
  requireInteger(n, 0, 4294967295, 'n')
  requireInteger(k, 0, n, 'k')
  const moved = new Map<number, number>()
  return Array.from({ length: k }, (_, i) => {
    const j = i + integerBelow(rng, n - i)
    const drawn = moved.get(j) ?? j
    moved.set(j, moved.get(i) ?? i)
    return drawn
  })
}
