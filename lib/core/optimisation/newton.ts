import { CoreError } from '../CoreError'
import { choleskyInto, solveLower, solveLowerTransposed } from '../matrices/cholesky'

/** A smooth convex function to be minimised, with its derivatives at x written into arrays of the caller's. */
export interface ConvexObjective {
  readonly parameters: number
  value(x: Float64Array): number
  /** @param hessian length parameters², row by row */
  derivatives(x: Float64Array, gradient: Float64Array, hessian: Float64Array): void
}

/**
 * Newton's method with step halving, from the origin, until no entry of the gradient exceeds the tolerance and the next step is next to nothing. O(steps · parameters³).
 * @throws CoreError `not_converged` when there is no minimum, as for classes that a hyperplane separates and no penalty
 * @see Boyd & Vandenberghe 2004, section 9.5
 * @example minimiseConvex({ parameters: 1, value: (x) => (x[0] - 3) ** 2, derivatives: (x, g, h) => { g[0] = 2 * (x[0] - 3); h[0] = 2 } }); // => Float64Array.of(3)
 */
export function minimiseConvex(objective: ConvexObjective, tolerance = 1e-10): Float64Array {
  const n = objective.parameters
  const x = new Float64Array(n)
  const gradient = new Float64Array(n)
  const hessian = new Float64Array(n * n)
  const curvature = new Float64Array(n)
  let value = objective.value(x)
  for (let step = 0; step < 200; step++) {
    objective.derivatives(x, gradient, hessian)
    for (let j = 0; j < n; j++) curvature[j] = hessian[j * n + j] as number
    if (!choleskyInto(hessian, hessian, n)) break
    // What is left of a curvature is rounding if it is this small a part of it: the valley has no bottom.
    if (curvature.some((own, j) => (hessian[j * n + j] as number) ** 2 <= 1e-13 * own)) break
    const direction = solveLowerTransposed(hessian, solveLower(hessian, gradient.slice()))
    // Where there is no minimum the gradient fades too, but a step stays as long as ever.
    const flat = gradient.every((slope) => Math.abs(slope) <= tolerance)
    if (flat && direction.every((stride, j) => Math.abs(stride) <= 1e-6 * (1 + Math.abs(x[j] as number)))) return x
    let moved = false
    for (let share = 1; share > 1e-10 && !moved; share /= 2) {
      const next = x.map((coordinate, j) => coordinate - share * (direction[j] as number))
      const nextValue = objective.value(next)
      // At the minimum the value no longer tells: rounding decides, and the full step is right.
      if (!(nextValue < value || (share === 1 && nextValue <= value + 1e-12 * Math.abs(value)))) continue
      x.set(next)
      value = nextValue
      moved = true
    }
    if (!moved) break
  }
  throw new CoreError('not_converged', 'there is no minimum, or it is too flat to find')
}
