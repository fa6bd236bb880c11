import { requireInteger, requirePositive, requireWithin } from '../requirements'
import { normalQuantile } from './normalDistribution'

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Wilson's score interval for a share, without continuity correction: what an accuracy on n examples says about the accuracy there is.
 * @param successes an integer in [0, n]
 * @param n ≥ 1
 * @param confidence in (0, 1), default 0.95
 * @returns fractions in [0, 1]
 * @throws CoreError `out_of_range`
 * @see Wilson 1927
 * @example wilsonInterval(0, 10).low; // => 0
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): Interval {
  requireInteger(n, 1, Number.MAX_SAFE_INTEGER, 'n')
  requireInteger(successes, 0, n, 'successes')
  requireWithin(confidence, 0, 1, 'confidence')
  requirePositive(1 - confidence, '1 − confidence')
  const z = normalQuantile(0.5 + confidence / 2)
  const share = successes / n
  const shrunk = 1 + (z * z) / n
  const centre = (share + (z * z) / (2 * n)) / shrunk
  const half = (z / shrunk) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return { low: successes === 0 ? 0 : Math.max(0, centre - half), high: successes === n ? 1 : Math.min(1, centre + half) }
}
