import type { Rng } from '../random/createRng'
import { normal } from '../random/normal'

export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Points about a line: x evenly spaced over [0, 10], y = intercept + slope·x + normal noise.
 * @param n number of points, ≥ 2
 * @param noise standard deviation of y about the line, ≥ 0
 */
export function drawNoisyLine(rng: Rng, n: number, intercept: number, slope: number, noise: number): Point[] {
  return Array.from({ length: n }, (_, i) => {
    const x = (10 * i) / (n - 1)
    return { x, y: intercept + slope * x + normal(rng, 0, noise) }
  })
}
