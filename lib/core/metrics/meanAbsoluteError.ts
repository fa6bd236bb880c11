import { requirePairs, requireWeights } from '../requirements'

/**
 * Mean absolute error: each error counts by its size. O(n).
 * @param yTrue length n ≥ 1, finite
 * @param yPred length n, finite
 * @param sampleWeight length n, ≥ 0, not all 0; by default 1 each
 * @returns in y's unit
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `out_of_range`
 * @example meanAbsoluteError([1, 2], [1, 4]); // => 1
 */
export function meanAbsoluteError(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  requirePairs(yTrue, yPred, 'yTrue and yPred')
  requireWeights(sampleWeight, yTrue.length)
  let sum = 0
  let total = 0
  for (let i = 0; i < yTrue.length; i++) {
    const weight = sampleWeight ? (sampleWeight[i] as number) : 1
    total += weight
    if (weight > 0) sum += weight * Math.abs((yTrue[i] as number) - (yPred[i] as number))
  }
  return sum / total
}
