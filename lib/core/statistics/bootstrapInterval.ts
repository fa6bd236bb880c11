import type { Rng } from '../random/createRng'
import { integerBelow } from '../random/integerBelow'
import { requireEntries, requireInteger, requireWithin } from '../requirements'
import { quantile } from './quantile'
import type { Interval } from './wilsonInterval'

/**
 * The middle part of repeated estimates: what lies between the quantiles (1 − confidence)/2 and (1 + confidence)/2. O(B log B).
 * @param estimates length B ≥ 1
 * @param confidence in [0, 1], default 0.95
 * @throws CoreError `empty_input` | `out_of_range` | `non_finite`
 * @example percentileInterval([0, 1, 2, 3, 4], 0.5); // => { low: 1, high: 3 }
 */
export function percentileInterval(estimates: ArrayLike<number>, confidence = 0.95): Interval {
  requireWithin(confidence, 0, 1, 'confidence')
  return { low: quantile(estimates, (1 - confidence) / 2), high: quantile(estimates, 1 - (1 - confidence) / 2) }
}

/**
 * Percentile bootstrap: the statistic of resamples drawn with replacement, and the middle part of what comes. O(B · n).
 * @param n size of the sample, ≥ 1
 * @param statistic takes n indices into the sample, some of them repeated; it must not keep them
 * @param options resamples B (default 1,000) and confidence (default 0.95)
 * @throws CoreError `out_of_range` | `non_finite` when the statistic is not finite
 * @see Efron 1979; Efron & Tibshirani 1993, chapter 13
 * @example bootstrapInterval(createRng(1), 3, () => 7); // => { low: 7, high: 7 }
 */
export function bootstrapInterval(
  rng: Rng,
  n: number,
  statistic: (indices: Uint32Array) => number,
  { resamples = 1000, confidence = 0.95 }: { readonly resamples?: number; readonly confidence?: number } = {},
): Interval {
  requireInteger(n, 1, 1e9, 'n')
  requireInteger(resamples, 1, 1e9, 'resamples')
  const indices = new Uint32Array(n)
  const estimates = new Float64Array(resamples)
  for (let b = 0; b < resamples; b++) {
    for (let i = 0; i < n; i++) indices[i] = integerBelow(rng, n)
    estimates[b] = statistic(indices)
  }
  return percentileInterval(estimates, confidence)
}

/**
 * The same with the resamples given, as an outside reference gives them.
 * @param resamples at least one list of indices
 * @throws CoreError `empty_input` | `out_of_range` | `non_finite`
 * @example resampledInterval([[0, 0], [1, 1]], (indices) => indices[0], 1); // => { low: 0, high: 1 }
 */
export function resampledInterval(
  resamples: readonly ArrayLike<number>[],
  statistic: (indices: ArrayLike<number>) => number,
  confidence = 0.95,
): Interval {
  requireEntries(resamples, 'resamples')
  return percentileInterval(Float64Array.from(resamples, statistic), confidence)
}
