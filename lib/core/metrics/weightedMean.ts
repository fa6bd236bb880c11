import { requireEntries, requireWeights } from '../requirements'

/**
 * Mean of f(0) … f(n−1), weighted where weights are given. O(n).
 * @throws CoreError `empty_input` | `length_mismatch` | `out_of_range`
 * @example weightedMean(2, (i) => i, [1, 3]); // => 0.75
 */
export function weightedMean(n: number, f: (index: number) => number, weights?: ArrayLike<number>): number {
  requireEntries({ length: n }, 'the sample')
  requireWeights(weights, n)
  let sum = 0
  let total = 0
  for (let i = 0; i < n; i++) {
    const weight = weights?.[i] ?? 1
    sum += weight * f(i)
    total += weight
  }
  return sum / total
}
