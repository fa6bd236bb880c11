import { requireInteger, requirePositive, requireWithin } from '../requirements'

/**
 * Chance that the best of n random trials is among the top share q of the space: 1 − (1 − q)ⁿ, exact for small q too.
 * @param q in [0, 1]
 * @param n ≥ 0
 * @throws CoreError `out_of_range`
 * @see Bergstra & Bengio 2012
 * @example randomSearchSuccess(0.5, 2); // => 0.75
 */
export function randomSearchSuccess(q: number, n: number): number {
  requireWithin(q, 0, 1, 'q')
  requireInteger(n, 0, Number.MAX_SAFE_INTEGER, 'n')
  if (n === 0) return 0
  return -Math.expm1(n * Math.log1p(-q))
}

/**
 * The fewest random trials of which the best is among the top share q with chance at least p.
 * @param q in (0, 1]
 * @param p in [0, 1)
 * @throws CoreError `out_of_range`
 * @example randomSearchTrials(0.05, 0.95); // => 59
 */
export function randomSearchTrials(q: number, p: number): number {
  requireWithin(q, 0, 1, 'q')
  requirePositive(q, 'q')
  requireWithin(p, 0, 1 - Number.EPSILON / 2, 'p')
  if (q === 1) return p > 0 ? 1 : 0
  const exact = Math.log1p(-p) / Math.log1p(-q)
  // Equality counts, and rounding must not turn 2 into 3.
  const near = Math.round(exact)
  return Math.abs(exact - near) <= 1e-12 * Math.max(1, near) ? near : Math.ceil(exact)
}
