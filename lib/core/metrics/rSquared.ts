import { CoreError } from '../CoreError'
import { requirePairs, requireWeights } from '../requirements'

/**
 * Share of the truth's variance that the predictions explain, 1 − SSres/SStot. Negative where they do worse than the mean does. O(n).
 * @param yTrue length n ≥ 1, finite
 * @param yPred length n, finite
 * @param sampleWeight length n, ≥ 0, not all 0; by default 1 each
 * @returns at most 1; for a constant truth 1 if the predictions are perfect, and 0 if not
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `out_of_range`
 * @example rSquared([1, 2, 3], [1, 2, 2]); // => 0.5
 */
export function rSquared(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  requirePairs(yTrue, yPred, 'yTrue and yPred')
  requireWeights(sampleWeight, yTrue.length)
  const weight = (i: number) => (sampleWeight ? (sampleWeight[i] as number) : 1)
  let sum = 0
  let weights = 0
  for (let i = 0; i < yTrue.length; i++) {
    sum += weight(i) * (yTrue[i] as number)
    weights += weight(i)
  }
  const mean = sum / weights
  let residual = 0
  let total = 0
  for (let i = 0; i < yTrue.length; i++) {
    const error = (yTrue[i] as number) - (yPred[i] as number)
    const deviation = (yTrue[i] as number) - mean
    residual += weight(i) * error * error
    total += weight(i) * deviation * deviation
  }
  if (!Number.isFinite(residual + total)) throw new CoreError('out_of_range', 'squares are beyond the doubles')
  if (total === 0) return residual === 0 ? 1 : 0
  return 1 - residual / total
}
