import { type Matrix, zeros } from '../matrices/Matrix'
import { requireFinite, requireInteger } from '../requirements'

/**
 * The powers x, x², …, x^degree of one variable: a linear model of them is a polynomial. O(n · degree).
 * @param x length n, finite
 * @param degree ≥ 1
 * @returns n × degree; there is no column of ones, since models bring their intercept
 * @throws CoreError `non_finite` | `out_of_range`
 * @example polynomialFeatures([2], 3).values; // => Float64Array.of(2, 4, 8)
 */
export function polynomialFeatures(x: ArrayLike<number>, degree: number): Matrix {
  requireFinite(x, 'x')
  requireInteger(degree, 1, 100, 'degree')
  const features = zeros(x.length, degree)
  for (let i = 0; i < x.length; i++) for (let d = 0; d < degree; d++) features.values[i * degree + d] = (x[i] as number) ** (d + 1)
  requireFinite(features.values, 'powers of x')
  return features
}
