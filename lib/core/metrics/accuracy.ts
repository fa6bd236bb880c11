import { requirePairs, requireWeights } from '../requirements'

/**
 * Share of predictions that equal the truth.
 * @param yTrue length n ≥ 1
 * @param yPred length n
 * @param sampleWeight length n; by default 1 each
 * @returns a fraction in [0, 1]
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `out_of_range`
 * @example accuracy([0, 1, 1, 1], [0, 1, 0, 1]); // => 0.75
 */
export function accuracy(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  requirePairs(yTrue, yPred, 'yTrue and yPred')
  requireWeights(sampleWeight, yTrue.length)
  let right = 0
  let total = 0
  for (let i = 0; i < yTrue.length; i++) {
    const weight = sampleWeight?.[i] ?? 1
    total += weight
    if (yTrue[i] === yPred[i]) right += weight
  }
  return right / total
}
