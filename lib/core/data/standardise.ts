import { CoreError } from '../CoreError'
import { type Matrix, zeros } from '../matrices/Matrix'
import { requireEntries, requireFinite, requirePositive, requireSameLength } from '../requirements'

/** What standardising learnt from the training part: length columns each. */
export interface Standardiser {
  readonly mean: Float64Array
  /** standard deviation (divisor n); 1 for a column that is constant up to rounding */
  readonly scale: Float64Array
}

/**
 * Means and scales of the columns. Take them from the training part alone: those of all data leak the test part into training. O(n · p).
 * @param train n × p, n ≥ 1, finite
 * @throws CoreError `empty_input` | `non_finite`
 * @example Array.from(fitStandardiser(matrixFromRows([[1], [3]])).scale); // => [1]
 */
export function fitStandardiser(train: Matrix): Standardiser {
  requireEntries({ length: train.rows }, 'train')
  const { rows, columns, values } = train
  const mean = new Float64Array(columns)
  const scale = new Float64Array(columns)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) mean[j] = (mean[j] as number) + (values[i * columns + j] as number) / rows
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      scale[j] = (scale[j] as number) + ((values[i * columns + j] as number) - (mean[j] as number)) ** 2 / rows
  for (let j = 0; j < columns; j++) {
    const [centre, variance] = [mean[j] as number, scale[j] as number]
    if (!Number.isFinite(centre + variance)) throw new CoreError('non_finite', `column ${j} has entries that are not finite, or too large`)
    const rounding = rows * Number.EPSILON * variance + (rows * centre * Number.EPSILON) ** 2
    scale[j] = variance <= rounding ? 1 : Math.sqrt(variance)
  }
  return { mean, scale }
}

/**
 * Columns moved by the means and divided by the scales, in a new matrix. O(n · p).
 * @param data n × p
 * @throws CoreError `length_mismatch` | `non_finite` | `out_of_range`
 * @example Array.from(standardise(matrixFromRows([[5]]), { mean: Float64Array.of(3), scale: Float64Array.of(2) }).values); // => [1]
 */
export function standardise(data: Matrix, { mean, scale }: Standardiser): Matrix {
  requireSameLength({ length: data.columns }, mean, 'columns and means')
  requireSameLength(mean, scale, 'means and scales')
  requireFinite(mean, 'means')
  for (let j = 0; j < scale.length; j++) requirePositive(scale[j] as number, `scale[${j}]`)
  requireFinite(data.values, 'data')
  const scaled = zeros(data.rows, data.columns)
  for (let i = 0; i < data.rows; i++)
    for (let j = 0; j < data.columns; j++) {
      const at = i * data.columns + j
      scaled.values[at] = ((data.values[at] as number) - (mean[j] as number)) / (scale[j] as number)
    }
  return scaled
}
