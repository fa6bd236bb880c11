import type { Rng } from '../random/createRng'
import { normal } from '../random/normal'
import { requireInteger, requireNumber, requireWithin } from '../requirements'

export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Points about a line: x evenly spaced over [0, 10], y = intercept + slope·x + normal noise.
 * @param n number of points, ≥ 2
 * @param intercept finite
 * @param slope finite
 * @param noise standard deviation of y about the line, ≥ 0
 * @throws CoreError `out_of_range` | `non_finite`
 */
export function drawNoisyLine(rng: Rng, n: number, intercept: number, slope: number, noise: number): Point[] {
  requireInteger(n, 2, 1e7, 'n')
  requireNumber(10 * slope, 'slope')
  requireNumber(intercept + 10 * slope, 'intercept')
  requireWithin(noise, 0, 1e300, 'noise')
  return Array.from({ length: n }, (_, i) => {
    const x = (10 * i) / (n - 1)
    return { x, y: intercept + slope * x + normal(rng, 0, noise) }
  })
}
