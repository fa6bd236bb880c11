import { requirePositive, requireWithin } from '../requirements'

export type KernelKind = 'rbf' | 'matern52'

/**
 * How alike two points' values are, by their distance in length scales: v·exp(−r²/2), or Matérn 5/2, v·(1 + s + s²/3)·exp(−s) with s = √5 r,
 * whose functions are twice differentiable and no smoother.
 * @param distance in length scales, ≥ 0
 * @param signalVariance v, > 0
 * @throws CoreError `out_of_range`
 * @see Rasmussen & Williams 2006, chapter 4
 * @example kernel('rbf', 0, 2); // => 2
 */
export function kernel(kind: KernelKind, distance: number, signalVariance: number): number {
  requireWithin(distance, 0, Number.MAX_VALUE, 'distance')
  requirePositive(signalVariance, 'signalVariance')
  return signalVariance * correlation(kind, distance * distance)
}

/**
 * The same for variance 1, by the squared distance.
 * @example correlation('matern52', 0); // => 1
 */
export function correlation(kind: KernelKind, squared: number): number {
  if (kind === 'rbf') return Math.exp(-0.5 * squared)
  const s = Math.sqrt(5 * squared)
  return (1 + s + (s * s) / 3) * Math.exp(-s)
}

/**
 * Derivative of the correlation by the squared distance.
 * @example correlationSlope('rbf', 0); // => -0.5
 */
export function correlationSlope(kind: KernelKind, squared: number): number {
  if (kind === 'rbf') return -0.5 * Math.exp(-0.5 * squared)
  const s = Math.sqrt(5 * squared)
  return (-5 / 6) * (1 + s) * Math.exp(-s)
}
