import { CoreError } from '../../CoreError'

/**
 * Softmax and cross-entropy in one: mean over rows of −ln softmax(scores)[label], in nats, and its gradient. Scores of any size are safe.
 * O(rows · classes); allocates nothing.
 * @param scores length rows · classes
 * @param labels length rows, integers in [0, classes)
 * @param gradient length rows · classes, overwritten: (softmax − truth) / rows
 * @throws CoreError `unknown_label`
 * @example softmaxCrossEntropy(Float64Array.of(0, 0), [1], 1, 2, new Float64Array(2)); // => 0.6931471805599453
 */
export function softmaxCrossEntropy(
  scores: Float64Array,
  labels: ArrayLike<number>,
  rows: number,
  classes: number,
  gradient: Float64Array,
): number {
  let loss = 0
  for (let i = 0; i < rows; i++) {
    const from = i * classes
    const label = labels[i] as number
    if (!(label >= 0 && label < classes)) throw new CoreError('unknown_label', `label ${i} is ${label}, but there are ${classes} classes`)
    let largest = scores[from] as number
    for (let k = 1; k < classes; k++) if ((scores[from + k] as number) > largest) largest = scores[from + k] as number
    let sum = 0
    for (let k = 0; k < classes; k++) {
      const power = Math.exp((scores[from + k] as number) - largest)
      gradient[from + k] = power
      sum += power
    }
    for (let k = 0; k < classes; k++) gradient[from + k] = (gradient[from + k] as number) / (sum * rows)
    gradient[from + label] = (gradient[from + label] as number) - 1 / rows
    loss += largest + Math.log(sum) - (scores[from + label] as number)
  }
  return loss / rows
}

/**
 * Mean of (out − target)² over all entries, and its gradient. O(length); allocates nothing.
 * @param out length ≥ `length`
 * @param targets length ≥ `length`
 * @param gradient overwritten: 2 (out − target) / length
 * @example squaredError(Float64Array.of(1, 2), [1, 4], 2, new Float64Array(2)); // => 2
 */
export function squaredError(out: Float64Array, targets: ArrayLike<number>, length: number, gradient: Float64Array): number {
  let sum = 0
  for (let i = 0; i < length; i++) {
    const error = (out[i] as number) - (targets[i] as number)
    sum += error * error
    gradient[i] = (2 * error) / length
  }
  return sum / length
}
