import { type Matrix, zeros } from '../matrices/Matrix'

/** A fitted model of classes. */
export interface Classifier {
  readonly classes: number
  /** @returns n × classes, rows summing to 1 */
  predictProbabilities(features: Matrix): Matrix
}

/** A fitted model of values. */
export interface Regressor {
  /** @returns length n */
  predict(features: Matrix): Float64Array
}

/**
 * The likeliest class of each row; the first of several.
 * @param probabilities n × classes
 * @returns length n
 * @example Array.from(likeliestClasses(matrixFromRows([[0.2, 0.8], [0.5, 0.5]]))); // => [1, 0]
 */
export function likeliestClasses({ rows, columns, values }: Matrix): Uint8Array {
  const labels = new Uint8Array(rows)
  for (let i = 0; i < rows; i++)
    for (let k = 1; k < columns; k++)
      if ((values[i * columns + k] as number) > (values[i * columns + (labels[i] as number)] as number)) labels[i] = k
  return labels
}

/**
 * Equal rows, as models give that do not look at the features.
 * @example repeatedRow(2, [0.3, 0.7]).values; // => Float64Array.of(0.3, 0.7, 0.3, 0.7)
 */
export function repeatedRow(rows: number, row: ArrayLike<number>): Matrix {
  const repeated = zeros(rows, row.length)
  for (let i = 0; i < rows; i++) repeated.values.set(row, i * row.length)
  return repeated
}
