import { requireNumber, requireWithin } from '../requirements'
import { normalCdf, normalPdf } from '../statistics/normalDistribution'

function requirePosterior(mean: number, deviation: number): void {
  requireNumber(mean, 'mean')
  requireWithin(deviation, 0, Number.MAX_VALUE, 'deviation')
}

/**
 * By how much a point is expected to beat the least value so far (and a margin ξ), counting worse outcomes as 0. For minimisation.
 * @param mean of the posterior at the point, finite
 * @param deviation of the posterior, ≥ 0
 * @param best the least value so far
 * @param xi margin, in the values' unit; default 0
 * @throws CoreError `non_finite` | `out_of_range`
 * @see Močkus 1975; Jones, Schonlau & Welch 1998
 * @example expectedImprovement(1, 0, 3); // => 2
 */
export function expectedImprovement(mean: number, deviation: number, best: number, xi = 0): number {
  requirePosterior(mean, deviation)
  const gain = best - mean - xi
  requireNumber(gain, 'the gain')
  if (deviation === 0) return Math.max(gain, 0)
  const z = gain / deviation
  return Math.max(0, gain * normalCdf(z) + deviation * normalPdf(z))
}

/**
 * Chance that a point beats the least value so far and a margin ξ. For minimisation.
 * @throws CoreError `non_finite` | `out_of_range`
 * @see Kushner 1964
 * @example probabilityOfImprovement(0, 1, 0); // => 0.5
 */
export function probabilityOfImprovement(mean: number, deviation: number, best: number, xi = 0): number {
  requirePosterior(mean, deviation)
  const gain = best - mean - xi
  requireNumber(gain, 'the gain')
  if (deviation === 0) return gain > 0 ? 1 : 0
  return normalCdf(gain / deviation)
}

/**
 * The good end of what is plausible: mean − κ·deviation where small values are good, mean + κ·deviation where large ones are.
 * @param kappa ≥ 0; more looks further
 * @throws CoreError `non_finite` | `out_of_range`
 * @see Srinivas et al. 2010
 * @example confidenceBound(1, 2, 1); // => -1
 */
export function confidenceBound(mean: number, deviation: number, kappa: number, minimise = true): number {
  requirePosterior(mean, deviation)
  requireWithin(kappa, 0, 1e6, 'kappa')
  return minimise ? mean - kappa * deviation : mean + kappa * deviation
}
