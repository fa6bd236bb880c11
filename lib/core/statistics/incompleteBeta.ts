import { CoreError } from '../CoreError'
import { requirePositive, requireWithin } from '../requirements'
import { logGamma } from './logGamma'

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function continuedFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-16) return fraction
  }
  throw new CoreError('not_converged', `the incomplete beta function at a = ${a}, b = ${b}, x = ${x}`)
}

/**
 * Regularised incomplete beta function I_x(a, b): the chance that a Beta(a, b) variable is at most x.
 * @param a > 0
 * @param b > 0
 * @param x in [0, 1]
 * @throws CoreError `out_of_range` | `not_converged`
 * @see DLMF 8.17; Lentz 1976
 * @example incompleteBeta(2, 2, 0.5); // => 0.5
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  requirePositive(a, 'a')
  requirePositive(b, 'b')
  requireWithin(x, 0, 1, 'x')
  if (x === 0 || x === 1) return x
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * continuedFraction(a, b, x)) / a : 1 - (front * continuedFraction(b, a, 1 - x)) / b
}
