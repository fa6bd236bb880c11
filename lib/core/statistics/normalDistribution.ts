import { CoreError } from '../CoreError'
import { requireWithin } from '../requirements'

/**
 * Complementary error function, with a small relative error in the tail too: a series near 0, a continued fraction beyond 2.
 * @param x any number; NaN gives NaN
 * @returns in [0, 2]
 * @see DLMF 7.6.2 and 7.9.1
 * @example erfc(0); // => 1
 */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x)
  if (x > 27.3) return 0
  const square = x * x
  if (x < 2) {
    let term = x
    let sum = x
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= (2 * square) / (2 * n + 1)
      sum += term
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-square) * sum
  }
  let fraction = x
  for (let n = Math.ceil(20 + 240 / square); n >= 1; n--) fraction = x + n / 2 / fraction
  return Math.exp(-square) / (Math.sqrt(Math.PI) * fraction)
}

/**
 * Density of the standard normal distribution.
 * @example normalPdf(0); // => 0.3989422804014327
 */
export function normalPdf(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
}

/**
 * Chance that a standard normal variable is at most x; its relative error is small in the lower tail too.
 * @example normalCdf(0); // => 0.5
 */
export function normalCdf(x: number): number {
  return 0.5 * erfc(-x / Math.SQRT2)
}

/**
 * The x that a standard normal variable stays below with chance p: a rational guess, then Halley's steps against the distribution.
 * @param p in [0, 1]; 0 and 1 give the infinities
 * @throws CoreError `out_of_range`
 * @see Abramowitz & Stegun 1964, 26.2.23 for the guess
 * @example normalQuantile(0.5); // => 0
 */
export function normalQuantile(p: number): number {
  requireWithin(p, 0, 1, 'p')
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 0.5) return 0
  if (p > 0.5) return -normalQuantile(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
  for (let step = 0; step < 4; step++) {
    const error = (normalCdf(x) - p) / normalPdf(x)
    if (!Number.isFinite(error)) throw new CoreError('out_of_range', `p is ${p}, below what the density can be computed for`)
    x -= error / (1 + (x * error) / 2)
  }
  return x
}
