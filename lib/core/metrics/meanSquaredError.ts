import { requireEntries, requirePairs, requireSameLength, requireWeights } from '../requirements'

/**
 * Mean squared error: one wild error outweighs many small ones. O(n).
 * @param yTrue length n ≥ 1, finite
 * @param yPred length n, finite
 * @param sampleWeight length n, ≥ 0, not all 0; by default 1 each
 * @returns in the square of y's unit; Infinity where a square is beyond the doubles
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `out_of_range`
 * @example meanSquaredError([1, 2], [1, 4]); // => 2
 */
export function meanSquaredError(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  return sampleWeight ? weighted(yTrue, yPred, sampleWeight) : plain(yTrue, yPred)
}

function plain(yTrue: ArrayLike<number>, yPred: ArrayLike<number>): number {
  requireSameLength(yTrue, yPred, 'yTrue and yPred')
  requireEntries(yTrue, 'yTrue and yPred')
  let sum = 0
  for (let i = 0; i < yTrue.length; i++) {
    const error = (yTrue[i] as number) - (yPred[i] as number)
    sum += error * error
  }
  // A sum of squares of finite numbers may overflow; any other that is not finite has a culprit.
  if (!Number.isFinite(sum)) requirePairs(yTrue, yPred, 'yTrue and yPred')
  return sum / yTrue.length
}

function weighted(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, sampleWeight: ArrayLike<number>): number {
  requirePairs(yTrue, yPred, 'yTrue and yPred')
  requireWeights(sampleWeight, yTrue.length)
  let sum = 0
  let total = 0
  for (let i = 0; i < yTrue.length; i++) {
    const weight = sampleWeight[i] as number
    const error = (yTrue[i] as number) - (yPred[i] as number)
    total += weight
    if (weight > 0) sum += weight * error * error
  }
  return sum / total
}
