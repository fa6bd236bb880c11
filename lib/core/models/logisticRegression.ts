import { CoreError } from '../CoreError'
import { type Matrix, zeros } from '../matrices/Matrix'
import { requireBinary, requireEntries, requireFinite, requireInteger, requireSameLength, requireWithin } from '../requirements'
import { minimiseConvex } from '../optimisation/newton'
import type { Classifier } from './Predictor'
import { sigmoid, softmaxRows, softplus } from './softmax'

export interface LogisticModel extends Classifier {
  /** length p */
  readonly coefficients: Float64Array
  readonly intercept: number
  /** mean log loss on the training part, in nats, without the penalty */
  readonly logLoss: number
  /** summed log loss and penalty: what was minimised */
  readonly objective: number
}

function requireTraining({ rows, values }: Matrix, labels: ArrayLike<number>, lambda: number): void {
  requireSameLength({ length: rows }, labels, 'features and labels')
  requireEntries(labels, 'labels')
  requireFinite(values, 'features')
  requireWithin(lambda, 0, Number.MAX_VALUE, 'lambda')
}

/**
 * Logistic regression of two classes: the least Σ log loss + λ/2 Σ w², intercept free, by Newton's method. O(steps · n · p²).
 * @param features n × p, n ≥ 1, finite
 * @param labels length n, each 0 or 1
 * @param lambda ≥ 0; the loss is a sum, so that of a mean is λ/n
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `not_binary` | `out_of_range` | `not_converged` when λ is 0 and a
 *   hyperplane separates the classes: the weights then grow for ever
 * @see Cox 1958
 * @example fitLogisticRegression(matrixFromRows([[0], [0], [1], [1]]), [0, 1, 0, 1]).intercept; // => 0
 */
export function fitLogisticRegression(features: Matrix, labels: ArrayLike<number>, lambda = 0): LogisticModel {
  requireTraining(features, labels, lambda)
  requireBinary(labels, 'labels')
  const { rows, columns, values } = features
  const size = columns + 1
  const score = (x: Float64Array, data: Float64Array, i: number) => {
    let z = x[columns] as number
    for (let j = 0; j < columns; j++) z += (x[j] as number) * (data[i * columns + j] as number)
    return z
  }
  const loss = (x: Float64Array) => {
    let sum = 0
    for (let i = 0; i < rows; i++) sum += softplus(labels[i] === 1 ? -score(x, values, i) : score(x, values, i))
    return sum
  }
  const penalty = (x: Float64Array) => {
    let sum = 0
    for (let j = 0; j < columns; j++) sum += (x[j] as number) ** 2
    return (lambda / 2) * sum
  }
  const best = minimiseConvex({
    parameters: size,
    value: (x) => loss(x) + penalty(x),
    derivatives: (x, gradient, hessian) => {
      gradient.fill(0)
      hessian.fill(0)
      for (let i = 0; i < rows; i++) {
        const p = sigmoid(score(x, values, i))
        const error = p - (labels[i] as number)
        const curvature = p * (1 - p)
        for (let j = 0; j < size; j++) {
          const own = j < columns ? (values[i * columns + j] as number) : 1
          gradient[j] = (gradient[j] as number) + error * own
          for (let k = 0; k <= j; k++) {
            const other = k < columns ? (values[i * columns + k] as number) : 1
            hessian[j * size + k] = (hessian[j * size + k] as number) + curvature * own * other
          }
        }
      }
      for (let j = 0; j < columns; j++) {
        gradient[j] = (gradient[j] as number) + lambda * (x[j] as number)
        hessian[j * size + j] = (hessian[j * size + j] as number) + lambda
      }
    },
  })
  return {
    classes: 2,
    coefficients: best.slice(0, columns),
    intercept: best[columns] as number,
    logLoss: loss(best) / rows,
    objective: loss(best) + penalty(best),
    predictProbabilities: (data) => {
      requireSameLength({ length: data.columns }, { length: columns }, 'columns and coefficients')
      const probabilities = zeros(data.rows, 2)
      for (let i = 0; i < data.rows; i++) {
        probabilities.values[2 * i + 1] = sigmoid(score(best, data.values, i))
        probabilities.values[2 * i] = sigmoid(-score(best, data.values, i))
      }
      return probabilities
    },
  }
}

export interface SoftmaxModel extends Classifier {
  /** p × classes */
  readonly weights: Matrix
  /** length classes, summing to 0 */
  readonly biases: Float64Array
  readonly logLoss: number
  readonly objective: number
}

/**
 * Softmax regression of several classes: the least Σ log loss + λ/2 Σ w², biases free and summing to 0. O(steps · n · (p · classes)²).
 * @param features n × p, n ≥ 1, finite
 * @param labels length n, integers in [0, classes)
 * @param lambda > 0: without a penalty the weights are not determined
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `out_of_range` | `not_converged`
 * @example fitSoftmaxRegression(matrixFromRows([[0], [0]]), [0, 1], 2, 1).biases; // => Float64Array.of(0, 0)
 */
export function fitSoftmaxRegression(features: Matrix, labels: ArrayLike<number>, classes: number, lambda: number): SoftmaxModel {
  requireTraining(features, labels, lambda)
  if (lambda === 0) throw new CoreError('out_of_range', 'without a penalty the weights are not determined')
  requireInteger(classes, 2, 255, 'classes')
  for (let i = 0; i < labels.length; i++) requireInteger(labels[i] as number, 0, classes - 1, `labels[${i}]`)
  const { rows, columns, values } = features
  const inputs = columns + 1
  const size = inputs * classes
  /** n × classes: scores of the parameters, laid out input by input, the biases last */
  const scores = (x: Float64Array, data: Matrix) => {
    const z = new Float64Array(data.rows * classes)
    for (let i = 0; i < data.rows; i++)
      for (let j = 0; j < inputs; j++) {
        const own = j < columns ? (data.values[i * columns + j] as number) : 1
        for (let k = 0; k < classes; k++) z[i * classes + k] = (z[i * classes + k] as number) + own * (x[j * classes + k] as number)
      }
    return z
  }
  const loss = (x: Float64Array) => {
    const z = scores(x, features)
    let sum = 0
    for (let i = 0; i < rows; i++) {
      const row = z.subarray(i * classes, (i + 1) * classes)
      const largest = Math.max(...row)
      let powers = 0
      for (const score of row) powers += Math.exp(score - largest)
      sum += largest + Math.log(powers) - (row[labels[i] as number] as number)
    }
    return sum
  }
  const penalty = (x: Float64Array) => {
    let sum = 0
    for (let j = 0; j < columns * classes; j++) sum += (x[j] as number) ** 2
    return (lambda / 2) * sum
  }
  /** Adding one number to all biases changes nothing: this term decides for the sum 0. */
  const biasSum = (x: Float64Array) => x.subarray(columns * classes).reduce((sum, bias) => sum + bias, 0)
  const best = minimiseConvex({
    parameters: size,
    value: (x) => loss(x) + penalty(x) + biasSum(x) ** 2 / 2,
    derivatives: (x, gradient, hessian) => {
      gradient.fill(0)
      hessian.fill(0)
      const p = softmaxRows(scores(x, features), rows, classes)
      const input = (i: number, j: number) => (j < columns ? (values[i * columns + j] as number) : 1)
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < inputs; j++)
          for (let k = 0; k < classes; k++) {
            const at = j * classes + k
            const own = p[i * classes + k] as number
            gradient[at] = (gradient[at] as number) + input(i, j) * (own - (labels[i] === k ? 1 : 0))
            for (let other = 0; other <= at; other++) {
              const l = other % classes
              const curvature = own * ((k === l ? 1 : 0) - (p[i * classes + l] as number))
              const product = curvature * input(i, j) * input(i, (other - l) / classes)
              hessian[at * size + other] = (hessian[at * size + other] as number) + product
            }
          }
      for (let j = 0; j < size; j++) {
        const bias = j >= columns * classes
        gradient[j] = (gradient[j] as number) + (bias ? biasSum(x) : lambda * (x[j] as number))
        if (!bias) hessian[j * size + j] = (hessian[j * size + j] as number) + lambda
        else for (let k = columns * classes; k <= j; k++) hessian[j * size + k] = (hessian[j * size + k] as number) + 1
      }
    },
  })
  return {
    classes,
    weights: { rows: columns, columns: classes, values: best.slice(0, columns * classes) },
    biases: best.slice(columns * classes),
    logLoss: loss(best) / rows,
    objective: loss(best) + penalty(best),
    predictProbabilities: (data) => {
      requireSameLength({ length: data.columns }, { length: columns }, 'columns and weights')
      return { rows: data.rows, columns: classes, values: softmaxRows(scores(best, data), data.rows, classes) }
    },
  }
}
