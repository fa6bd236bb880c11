import { leastSquares } from '../matrices/leastSquares'
import { type Matrix, zeros } from '../matrices/Matrix'
import { requireEntries, requireFinite, requireSameLength, requireWithin } from '../requirements'
import { mean } from '../statistics/mean'
import type { Regressor } from './Predictor'

export interface LinearModel extends Regressor {
  /** length p */
  readonly coefficients: Float64Array
  readonly intercept: number
}

/**
 * Linear regression with an intercept: the least Σ (y − b − x·w)² + λ Σ w². With λ = 0 that is least squares, above it ridge regression; the
 * intercept is not penalised. O((n + p) · p²).
 * @param features n × p, n ≥ 1, finite
 * @param targets length n, finite
 * @param lambda ≥ 0; the sum of squares is not divided by n
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `out_of_range` | `singular` when λ is 0 and the columns, centred,
 *   depend on one another
 * @see Hoerl & Kennard 1970
 * @example fitLinearRegression(matrixFromRows([[0], [1], [2]]), [1, 3, 5]).intercept.toFixed(9); // => '1.000000000'
 */
export function fitLinearRegression(features: Matrix, targets: ArrayLike<number>, lambda = 0): LinearModel {
  const { rows, columns, values } = features
  requireSameLength({ length: rows }, targets, 'features and targets')
  requireEntries(targets, 'targets')
  requireFinite(values, 'features')
  requireFinite(targets, 'targets')
  requireWithin(lambda, 0, Number.MAX_VALUE, 'lambda')
  const centres = Float64Array.from({ length: columns }, (_, j) => {
    let sum = 0
    for (let i = 0; i < rows; i++) sum += values[i * columns + j] as number
    return sum / rows
  })
  const centre = mean(targets)
  // Ridge is least squares with p more examples: √λ in one column each, and target 0.
  const design = zeros(rows + (lambda > 0 ? columns : 0), columns)
  const wanted = new Float64Array(design.rows)
  for (let i = 0; i < rows; i++) {
    wanted[i] = (targets[i] as number) - centre
    for (let j = 0; j < columns; j++) design.values[i * columns + j] = (values[i * columns + j] as number) - (centres[j] as number)
  }
  for (let j = rows; j < design.rows; j++) design.values[j * columns + j - rows] = Math.sqrt(lambda)
  const coefficients = leastSquares(design, wanted)
  const intercept = centre - dot(coefficients, centres, 0)
  return {
    coefficients,
    intercept,
    predict: (data) => {
      requireSameLength({ length: data.columns }, coefficients, 'columns and coefficients')
      return Float64Array.from({ length: data.rows }, (_, i) => intercept + dot(coefficients, data.values, i * columns))
    },
  }
}

function dot(weights: Float64Array, values: Float64Array, from: number): number {
  let sum = 0
  for (let j = 0; j < weights.length; j++) sum += (weights[j] as number) * (values[from + j] as number)
  return sum
}
