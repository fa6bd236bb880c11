import { type Matrix, zeros } from '../matrices/Matrix'
import { requireFinite, requirePositive, requireSameLength } from '../requirements'

/**
 * The Jacobian of f at x by central differences: row i holds the derivatives of output i. 2n evaluations.
 * @param f takes an array of its caller's and must not keep it; always gives m numbers
 * @param x length n ≥ 1, finite
 * @param eps > 0
 * @returns m × n
 * @throws CoreError `non_finite` | `out_of_range` | `length_mismatch` when f's outputs differ in number
 * @example Array.from(numericalJacobian((x) => [2 * x[0], x[0] ** 2], [3], 0.5).values); // => [2, 6]
 */
export function numericalJacobian(f: (x: Float64Array) => ArrayLike<number>, x: ArrayLike<number>, eps = 1e-5): Matrix {
  requireFinite(x, 'x')
  requirePositive(eps, 'eps')
  const moved = Float64Array.from(x)
  let jacobian: Matrix | undefined
  for (let j = 0; j < moved.length; j++) {
    const coordinate = moved[j] as number
    moved[j] = coordinate + eps
    const above = Float64Array.from(f(moved))
    moved[j] = coordinate - eps
    const below = Float64Array.from(f(moved))
    moved[j] = coordinate
    requireSameLength(above, below, 'outputs of f')
    jacobian ??= zeros(above.length, moved.length)
    requireSameLength(above, { length: jacobian.rows }, 'outputs of f')
    for (let i = 0; i < above.length; i++) jacobian.values[i * moved.length + j] = ((above[i] as number) - (below[i] as number)) / (2 * eps)
  }
  return jacobian ?? zeros(0, 0)
}
