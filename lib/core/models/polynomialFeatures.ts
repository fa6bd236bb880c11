import { type Matrix, zeros } from '../matrices/Matrix'
import { requireFinite, requireInteger, requireWithin } from '../requirements'

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

/**
 * Legendre's polynomials P₁ … P_degree of each value, scaled to mean square 1 over [−1, 1]: the same fits as powers, but columns that have
 * nothing to do with each other, so that gradient descent converges and a penalty weighs them alike. O(n · degree).
 * @param x length n, in [−1, 1]
 * @param degree in [1, 100]
 * @returns n × degree
 * @throws CoreError `out_of_range`
 * @see Abramowitz & Stegun 1964, chapter 22
 * @example legendreFeatures([1], 2).values[0].toFixed(6); // => '1.732051'
 */
export function legendreFeatures(x: ArrayLike<number>, degree: number): Matrix {
  requireInteger(degree, 1, 100, 'degree')
  const features = zeros(x.length, degree)
  for (let i = 0; i < x.length; i++) {
    const at = x[i] as number
    requireWithin(at, -1, 1, `x[${i}]`)
    let [before, current] = [1, at]
    for (let d = 1; d <= degree; d++) {
      features.values[i * degree + d - 1] = Math.sqrt(2 * d + 1) * current
      ;[before, current] = [current, ((2 * d + 1) * at * current - d * before) / (d + 1)]
    }
  }
  return features
}
