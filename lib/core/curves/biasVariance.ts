import { requireEntries, requireFinite, requireSameLength, requireWithin } from '../requirements'

export interface BiasVariance {
  /** length points each */
  readonly biasSquaredPerPoint: Float64Array
  readonly variancePerPoint: Float64Array
  /** means over points */
  readonly biasSquared: number
  readonly variance: number
  /** mean squared distance from the truth: the sum of the two */
  readonly meanSquaredError: number
  /** what is expected against noisy targets: the same and the noise */
  readonly expectedError: number
}

/**
 * How far models trained on different draws are from the truth on average, and how far from one another. O(models · points).
 * @param predictions models × points: each model's value at each point
 * @param truth length points, without noise
 * @param noiseVariance ≥ 0
 * @throws CoreError `empty_input` | `length_mismatch` | `non_finite` | `out_of_range`
 * @see Geman, Bienenstock & Doursat 1992
 * @example biasVariance([[1], [3]], [0]).biasSquared; // => 4
 */
export function biasVariance(predictions: readonly ArrayLike<number>[], truth: ArrayLike<number>, noiseVariance = 0): BiasVariance {
  requireEntries(predictions, 'predictions')
  requireEntries(truth, 'truth')
  requireFinite(truth, 'truth')
  requireWithin(noiseVariance, 0, Number.MAX_VALUE, 'noiseVariance')
  for (const [m, values] of predictions.entries()) {
    requireSameLength(values, truth, `predictions[${m}] and truth`)
    requireFinite(values, `predictions[${m}]`)
  }
  const models = predictions.length
  const at = (model: ArrayLike<number>, point: number) => model[point] as number
  const means = Float64Array.from(truth, (_, point) => predictions.reduce((sum, model) => sum + at(model, point), 0) / models)
  const biasSquaredPerPoint = means.map((mean, point) => (mean - (truth[point] as number)) ** 2)
  const variancePerPoint = means.map((mean, point) => predictions.reduce((sum, model) => sum + (at(model, point) - mean) ** 2, 0) / models)
  const average = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [biasSquared, variance] = [average(biasSquaredPerPoint), average(variancePerPoint)]
  const meanSquaredError = biasSquared + variance
  return { biasSquaredPerPoint, variancePerPoint, biasSquared, variance, meanSquaredError, expectedError: meanSquaredError + noiseVariance }
}
