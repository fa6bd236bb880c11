import type { Matrix } from '../matrices/Matrix'
import { requireBinary, requireEntries, requireFinite, requireInteger, requirePositive, requireSameLength } from '../requirements'
import { sigmoid } from './softmax'

export interface LogisticWeights {
  /** length p */
  readonly weights: Float64Array
  readonly bias: number
}

/**
 * Logistic regression by plain gradient descent on the mean log loss, from zero: every step uses all examples. O(steps · n · p).
 * @param features n × p, n ≥ 1, finite
 * @param labels length n, each 0 or 1
 * @param rate > 0
 * @param steps ≥ 0
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `not_binary` | `out_of_range`
 * @see `fitLogisticRegression` for where it leads
 * @example logisticDescent({ rows: 2, columns: 1, values: Float64Array.of(-1, 1) }, [0, 1], 1, 1).weights; // => Float64Array.of(0.5)
 */
export function logisticDescent(features: Matrix, labels: ArrayLike<number>, rate: number, steps: number): LogisticWeights {
  const { rows, columns, values } = features
  requireSameLength({ length: rows }, labels, 'features and labels')
  requireEntries(labels, 'labels')
  requireFinite(values, 'features')
  requireBinary(labels, 'labels')
  requirePositive(rate, 'rate')
  requireInteger(steps, 0, 1e9, 'steps')
  const weights = new Float64Array(columns)
  const gradient = new Float64Array(columns)
  let bias = 0
  for (let step = 0; step < steps; step++) {
    gradient.fill(0)
    let total = 0
    for (let i = 0; i < rows; i++) {
      let score = bias
      for (let j = 0; j < columns; j++) score += (weights[j] as number) * (values[i * columns + j] as number)
      const error = sigmoid(score) - (labels[i] as number)
      total += error
      for (let j = 0; j < columns; j++) gradient[j] = (gradient[j] as number) + error * (values[i * columns + j] as number)
    }
    for (let j = 0; j < columns; j++) weights[j] = (weights[j] as number) - (rate * (gradient[j] as number)) / rows
    bias -= (rate * total) / rows
  }
  requireFinite(weights, 'weights')
  return { weights, bias }
}
