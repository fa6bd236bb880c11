import type { Rng } from '../random/createRng'
import { permutation } from '../random/permutation'
import { splitSizes } from './splitSizes'

/**
 * Shuffled, disjoint parts that together hold every index once: training, validation and test, or as many as there are fractions. O(n).
 * @param n ≥ 0
 * @param fractions summing to 1
 * @throws CoreError `empty_input` | `out_of_range`
 * @example split(createRng(1), 10, [0.6, 0.2, 0.2]).map((part) => part.length); // => [6, 2, 2]
 */
export function split(rng: Rng, n: number, fractions: readonly number[]): Uint32Array[] {
  const order = permutation(rng, n)
  let from = 0
  return splitSizes(n, fractions).map((size) => {
    from += size
    return order.slice(from - size, from)
  })
}

/**
 * The same with every class split by itself, so that all parts have the classes' shares; the parts are shuffled. O(n).
 * @param labels length n
 * @throws CoreError `empty_input` | `out_of_range`
 * @example stratifiedSplit(createRng(1), [0, 0, 1, 1], [0.5, 0.5]).map((part) => part.length); // => [2, 2]
 */
export function stratifiedSplit(rng: Rng, labels: ArrayLike<number>, fractions: readonly number[]): Uint32Array[] {
  const members = new Map<number, number[]>()
  for (let i = 0; i < labels.length; i++) {
    const own = members.get(labels[i] as number)
    if (own) own.push(i)
    else members.set(labels[i] as number, [i])
  }
  const parts = splitSizes(0, fractions).map(() => [] as number[])
  for (const own of members.values())
    for (const [p, indices] of split(rng, own.length, fractions).entries()) for (const i of indices) parts[p]?.push(own[i] as number)
  return parts.map((part) => Uint32Array.from(permutation(rng, part.length), (i) => part[i] as number))
}
