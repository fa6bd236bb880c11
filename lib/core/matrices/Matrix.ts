import { requireFinite, requireInteger, requireSameLength } from '../requirements'

/** A matrix, row after row. Functions of the core do not change those that they are given. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  /** length rows · columns */
  readonly values: Float64Array
}

/**
 * A matrix of zeros.
 * @param rows ≥ 0
 * @param columns ≥ 0
 * @throws CoreError `out_of_range`
 * @example zeros(2, 3).values.length; // => 6
 */
export function zeros(rows: number, columns: number): Matrix {
  requireInteger(rows, 0, 1e9, 'rows')
  requireInteger(columns, 0, 1e9, 'columns')
  return { rows, columns, values: new Float64Array(rows * columns) }
}

/**
 * A matrix from lists of equal length.
 * @param rows each finite
 * @throws CoreError `length_mismatch` | `non_finite`
 * @example matrixFromRows([[1, 2], [3, 4]]).columns; // => 2
 */
export function matrixFromRows(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0
  const values = new Float64Array(rows.length * columns)
  for (const [i, row] of rows.entries()) {
    requireSameLength(rows[0] as ArrayLike<number>, row, `rows 0 and ${i}`)
    requireFinite(row, `rows[${i}]`)
    values.set(row, i * columns)
  }
  return { rows: rows.length, columns, values }
}

/**
 * The rows of a matrix as lists.
 * @example rowsOf({ rows: 2, columns: 1, values: Float64Array.of(5, 6) }); // => [[5], [6]]
 */
export function rowsOf(matrix: Matrix): number[][] {
  return Array.from({ length: matrix.rows }, (_, i) => Array.from(matrix.values.subarray(i * matrix.columns, (i + 1) * matrix.columns)))
}

/**
 * Some rows of a matrix, in the order of the indices, some of which may be repeated.
 * @param indices each in [0, rows)
 * @throws CoreError `out_of_range`
 * @example Array.from(selectRows(matrixFromRows([[1], [2], [3]]), [2, 0]).values); // => [3, 1]
 */
export function selectRows(matrix: Matrix, indices: ArrayLike<number>): Matrix {
  const { columns } = matrix
  const values = new Float64Array(indices.length * columns)
  for (let i = 0; i < indices.length; i++) {
    const row = indices[i] as number
    requireInteger(row, 0, matrix.rows - 1, `indices[${i}]`)
    values.set(matrix.values.subarray(row * columns, (row + 1) * columns), i * columns)
  }
  return { rows: indices.length, columns, values }
}

/**
 * The product of two matrices. O(rows · inner · columns).
 * @param a rows × inner
 * @param b inner × columns
 * @throws CoreError `length_mismatch`
 * @example Array.from(multiply(matrixFromRows([[1, 2]]), matrixFromRows([[3], [4]])).values); // => [11]
 */
export function multiply(a: Matrix, b: Matrix): Matrix {
  requireSameLength({ length: a.columns }, { length: b.rows }, 'columns of a and rows of b')
  const product = zeros(a.rows, b.columns)
  for (let i = 0; i < a.rows; i++)
    for (let k = 0; k < a.columns; k++) {
      const factor = a.values[i * a.columns + k] as number
      for (let j = 0; j < b.columns; j++)
        product.values[i * b.columns + j] = (product.values[i * b.columns + j] as number) + factor * (b.values[k * b.columns + j] as number)
    }
  return product
}
