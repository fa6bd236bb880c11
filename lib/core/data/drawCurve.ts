import { CoreError } from '../CoreError'
import { zeros, type Matrix } from '../matrices/Matrix'
import { requireInteger, requireWithin } from '../requirements'
import type { Rng } from '../random/createRng'
import { normal } from '../random/normal'
import { uniformBetween } from '../random/uniformBetween'

/** Examples and their values. */
export interface RegressionData {
  /** n × p */
  readonly features: Matrix
  /** length n */
  readonly targets: Float64Array
}

/** The curves that a fit can be asked to find, on [−1, 1]. */
export const curves = {
  line: (x: number) => 0.8 * x,
  wave: (x: number) => Math.sin(Math.PI * x),
  cubic: (x: number) => 4 * x ** 3 - 3 * x,
  bump: (x: number) => Math.exp(-8 * x * x),
  step: (x: number) => Math.tanh(12 * x),
} as const

export type CurveName = keyof typeof curves

/**
 * The value of a curve.
 * @param x in [−1, 1]
 * @throws CoreError `out_of_range`
 * @example curveAt('wave', 0.5); // => 1
 */
export function curveAt(name: CurveName, x: number): number {
  requireWithin(x, -1, 1, 'x')
  if (!Object.hasOwn(curves, name)) throw new CoreError('out_of_range', `there is no curve ${name}`)
  return curves[name](x)
}

/**
 * Points about a curve: x uniform on [−1, 1), y the curve and normal noise.
 * @param n ≥ 1
 * @param noise standard deviation of y, the irreducible part of any error
 * @throws CoreError `out_of_range`
 */
export function drawCurve(rng: Rng, name: CurveName, n: number, noise: number): RegressionData {
  requireInteger(n, 1, 1e7, 'n')
  requireWithin(noise, 0, 100, 'noise')
  const features = zeros(n, 1)
  const targets = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const x = uniformBetween(rng, -1, 1)
    features.values[i] = x
    targets[i] = curveAt(name, x) + normal(rng, 0, noise)
  }
  return { features, targets }
}
