import { CoreError } from '../CoreError'
import { requireFinite, requireSameLength } from '../requirements'
import { type Matrix, zeros } from './Matrix'

/**
 * Cholesky decomposition A = L Lᵀ of a symmetric positive definite matrix; only its lower half is read. O(n³).
 * @param a n × n
 * @returns L, n × n, lower triangular
 * @throws CoreError `length_mismatch` | `singular` when A is not positive definite
 * @see Golub & Van Loan 2013, section 4.2
 * @example Array.from(cholesky(matrixFromRows([[4, 2], [2, 10]])).values); // => [2, 0, 1, 3]
 */
export function cholesky(a: Matrix): Matrix {
  requireSameLength({ length: a.rows }, { length: a.columns }, 'rows and columns')
  const factor = zeros(a.rows, a.rows)
  if (!choleskyInto(factor.values, a.values, a.rows)) throw new CoreError('singular', 'the matrix is not positive definite')
  return factor
}

/**
 * The same into an array of the caller's, without allocating.
 * @param factor length n², overwritten with L
 * @param a length n², symmetric; may be the same array
 * @returns false, and a factor to throw away, when A is not positive definite
 * @example choleskyInto(new Float64Array(1), Float64Array.of(-1), 1); // => false
 */
export function choleskyInto(factor: Float64Array, a: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (j > i) {
        factor[i * n + j] = 0
        continue
      }
      let sum = a[i * n + j] as number
      for (let k = 0; k < j; k++) sum -= (factor[i * n + k] as number) * (factor[j * n + k] as number)
      if (i !== j) factor[i * n + j] = sum / (factor[j * n + j] as number)
      else if (sum > 0) factor[i * n + i] = Math.sqrt(sum)
      else return false
    }
  return true
}

/**
 * Solves L x = b in place. O(n²).
 * @param factor length n², lower triangular
 * @param b length n; overwritten with x
 * @example Array.from(solveLower(Float64Array.of(2, 0, 1, 3), Float64Array.of(2, 7))); // => [1, 2]
 */
export function solveLower(factor: Float64Array, b: Float64Array): Float64Array {
  const n = b.length
  for (let i = 0; i < n; i++) {
    let sum = b[i] as number
    for (let k = 0; k < i; k++) sum -= (factor[i * n + k] as number) * (b[k] as number)
    b[i] = sum / (factor[i * n + i] as number)
  }
  return b
}

/**
 * Solves Lᵀ x = b in place. O(n²).
 * @param factor length n², lower triangular
 * @param b length n; overwritten with x
 * @example Array.from(solveLowerTransposed(Float64Array.of(2, 0, 1, 3), Float64Array.of(4, 6))); // => [1, 2]
 */
export function solveLowerTransposed(factor: Float64Array, b: Float64Array): Float64Array {
  const n = b.length
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i] as number
    for (let k = i + 1; k < n; k++) sum -= (factor[k * n + i] as number) * (b[k] as number)
    b[i] = sum / (factor[i * n + i] as number)
  }
  return b
}

/**
 * Solves A x = b for a symmetric positive definite A. O(n³).
 * @param a n × n
 * @param b length n
 * @throws CoreError `length_mismatch` | `singular` | `non_finite`
 * @example Array.from(solvePositiveDefinite(matrixFromRows([[4, 2], [2, 10]]), [8, 22])); // => [1, 2]
 */
export function solvePositiveDefinite(a: Matrix, b: ArrayLike<number>): Float64Array {
  requireSameLength({ length: a.rows }, b, 'rows and b')
  requireFinite(b, 'b')
  const { values } = cholesky(a)
  return solveLowerTransposed(values, solveLower(values, Float64Array.from(b)))
}
