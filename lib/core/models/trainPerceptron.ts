import { CoreError } from '../CoreError'
import { type Matrix, zeros } from '../matrices/Matrix'
import type { Rng } from '../random/createRng'
import { normal } from '../random/normal'
import { permutation } from '../random/permutation'
import { requireBinary, requireEntries, requireFinite, requireInteger, requirePositive, requireSameLength } from '../requirements'
import type { Classifier } from './Predictor'
import { sigmoid } from './softmax'

export interface PerceptronSettings {
  /** hidden tanh units, ≥ 1 */
  readonly units: number
  /** of Adam, > 0 */
  readonly rate: number
  readonly epochs: number
  /** rows of a step, ≥ 1 */
  readonly batch: number
}

const [decay1, decay2, tiny] = [0.9, 0.999, 1e-8]

/** Parameters lie unit by unit: a weight for each input, the unit's bias, its weight in the score; last of all the score's bias. */
function scoreOf(w: Float64Array, units: number, x: Float64Array, from: number, inputs: number, hidden: Float64Array): number {
  let at = 0
  let score = w[w.length - 1] as number
  for (let u = 0; u < units; u++) {
    let z = 0
    for (let j = 0; j < inputs; j++) z += (w[at++] as number) * (x[from + j] as number)
    const h = Math.tanh(z + (w[at++] as number))
    hidden[u] = h
    score += (w[at++] as number) * h
  }
  return score
}

/** Adds to `gradient` what one row adds to the gradient of the summed log loss. */
function addRowGradient(
  w: Float64Array,
  units: number,
  x: Float64Array,
  from: number,
  inputs: number,
  label: number,
  hidden: Float64Array,
  gradient: Float64Array,
): void {
  const error = sigmoid(scoreOf(w, units, x, from, inputs, hidden)) - label
  let at = 0
  for (let u = 0; u < units; u++) {
    const h = hidden[u] as number
    const back = error * (w[at + inputs + 1] as number) * (1 - h * h)
    for (let j = 0; j < inputs; j++) {
      gradient[at] = (gradient[at] as number) + back * (x[from + j] as number)
      at++
    }
    gradient[at] = (gradient[at] as number) + back
    gradient[at + 1] = (gradient[at + 1] as number) + error * h
    at += 2
  }
  gradient[at] = (gradient[at] as number) + error
}

/**
 * A network of one hidden layer for two classes, trained by Adam on the mean log loss of mini-batches. What `lossAndGradient` computes for
 * any network is written out here for this one: an interpreter gets through it in a fifth of the time. O(epochs · n · units · p).
 * @param features n × p, n ≥ 1, finite
 * @param labels length n, each 0 or 1
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `not_binary` | `out_of_range`
 * @see Kingma & Ba 2015
 * @example trainPerceptron(zeros(1, 1), [1], { units: 2, rate: 0.1, epochs: 9, batch: 1 }, createRng(1)).predictProbabilities(zeros(1, 1)).values[1] > 0.5; // => true
 */
export function trainPerceptron(features: Matrix, labels: ArrayLike<number>, settings: PerceptronSettings, rng: Rng): Classifier {
  const { units, rate, epochs, batch } = settings
  const { rows, columns: inputs, values } = features
  requireSameLength({ length: rows }, labels, 'features and labels')
  requireEntries(labels, 'labels')
  requireBinary(labels, 'labels')
  requireFinite(values, 'features')
  requireInteger(units, 1, 1e6, 'units')
  requireInteger(epochs, 0, 1e6, 'epochs')
  requireInteger(batch, 1, 1e8, 'batch')
  requirePositive(rate, 'rate')
  const size = units * (inputs + 2) + 1
  const w = Float64Array.from({ length: size }, () => normal(rng) / Math.sqrt(inputs))
  const [gradient, first, second, hidden] = [
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(units),
  ]
  let [power1, power2] = [1, 1]
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = permutation(rng, rows)
    for (let from = 0; from < rows; from += batch) {
      const to = Math.min(rows, from + batch)
      gradient.fill(0)
      for (let i = from; i < to; i++) {
        const row = order[i] as number
        addRowGradient(w, units, values, row * inputs, inputs, labels[row] as number, hidden, gradient)
      }
      power1 *= decay1
      power2 *= decay2
      const step = rate / (1 - power1)
      const share = 1 / (to - from)
      for (let k = 0; k < size; k++) {
        const slope = (gradient[k] as number) * share
        const m = decay1 * (first[k] as number) + (1 - decay1) * slope
        const v = decay2 * (second[k] as number) + (1 - decay2) * slope * slope
        first[k] = m
        second[k] = v
        w[k] = (w[k] as number) - (step * m) / (Math.sqrt(v / (1 - power2)) + tiny)
      }
    }
  }
  return {
    classes: 2,
    predictProbabilities: (data) => {
      if (data.columns !== inputs) throw new CoreError('length_mismatch', 'as many columns as in training are needed')
      const probabilities = zeros(data.rows, 2)
      for (let i = 0; i < data.rows; i++) {
        const p = sigmoid(scoreOf(w, units, data.values, i * inputs, inputs, hidden))
        probabilities.values[2 * i] = 1 - p
        probabilities.values[2 * i + 1] = p
      }
      return probabilities
    },
  }
}
