import { CoreError } from '../CoreError'
import { requireFinite, requireSameLength } from '../requirements'
import type { Matrix } from './Matrix'

/**
 * The x with the least ‖A x − b‖², by Householder's QR decomposition with columns brought to length 1: squares of A's condition never
 * arise, as they do in the normal equations. O(rows · columns²).
 * @param a rows × columns, rows ≥ columns
 * @param b length rows, finite
 * @returns x, length columns
 * @throws CoreError `length_mismatch` | `non_finite`, also of what would overflow | `singular` when columns depend on one another, or are more than rows
 * @see Golub & Van Loan 2013, section 5.3
 * @example Array.from(leastSquares(matrixFromRows([[1], [1]]), [1, 3]), Math.round); // => [2]
 */
export function leastSquares(a: Matrix, b: ArrayLike<number>): Float64Array {
  const { rows, columns } = a
  requireSameLength({ length: rows }, b, 'rows and b')
  requireFinite(b, 'b')
  if (rows < columns) throw new CoreError('singular', `${columns} unknowns, but ${rows} equations`)
  // Columns of length 1, and b as one more: what turns the columns turns it too.
  const width = columns + 1
  const work = new Float64Array(rows * width)
  const scale = new Float64Array(columns)
  for (let j = 0; j < columns; j++) scale[j] = columnNorm(a.values, columns, j, 0, rows)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) work[i * width + j] = (a.values[i * columns + j] as number) / (scale[j] as number)
    work[i * width + columns] = b[i] as number
  }
  const diagonal = new Float64Array(columns)
  for (let k = 0; k < columns; k++) {
    const norm = columnNorm(work, width, k, k, rows)
    // What is left of a column of length 1 is rounding if it is this small; NaN if the column was 0.
    if (!(norm > rows * Number.EPSILON)) throw new CoreError('singular', `column ${k} is 0, or depends on those before it`)
    const pivot = work[k * width + k] as number
    diagonal[k] = pivot > 0 ? -norm : norm
    work[k * width + k] = pivot - (diagonal[k] as number)
    const square = 2 * norm * (norm + Math.abs(pivot))
    for (let j = k + 1; j < width; j++) {
      let along = 0
      for (let i = k; i < rows; i++) along += (work[i * width + k] as number) * (work[i * width + j] as number)
      const factor = (2 * along) / square
      for (let i = k; i < rows; i++) work[i * width + j] = (work[i * width + j] as number) - factor * (work[i * width + k] as number)
    }
  }
  const x = new Float64Array(columns)
  for (let k = columns - 1; k >= 0; k--) {
    let sum = work[k * width + columns] as number
    for (let j = k + 1; j < columns; j++) sum -= (work[k * width + j] as number) * (x[j] as number)
    x[k] = sum / (diagonal[k] as number)
  }
  for (let j = 0; j < columns; j++) x[j] = (x[j] as number) / (scale[j] as number)
  requireFinite(x, 'the solution')
  return x
}

/** Length of a column from a row on, safe from overflow. */
function columnNorm(values: Float64Array, width: number, column: number, from: number, rows: number): number {
  let largest = 0
  for (let i = from; i < rows; i++) largest = Math.max(largest, Math.abs(values[i * width + column] as number))
  if (largest === 0) return 0
  let sum = 0
  for (let i = from; i < rows; i++) sum += ((values[i * width + column] as number) / largest) ** 2
  return largest * Math.sqrt(sum)
}
