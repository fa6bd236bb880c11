import { cumulativeOutcomes } from './cumulativeOutcomes'

/**
 * Average precision: precision at each distinct score, weighted by the recall gained there. A step sum, without interpolation; 0
 * without positives. O(n log n).
 * @param labels length n, each 0 or 1
 * @param scores length n, finite; only their order matters
 * @param sampleWeight length n; by default 1 each
 * @returns a fraction in [0, 1]; a random order gives about the prevalence
 * @throws CoreError `length_mismatch` | `not_binary` | `non_finite`
 * @see Boyd, Eng & Page 2013
 * @example averagePrecision([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]); // => 0.8333333333333333
 */
export function averagePrecision(labels: ArrayLike<number>, scores: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  const { tp, fp } = cumulativeOutcomes(labels, scores, sampleWeight)
  const positives = tp.at(-1) ?? 0
  if (positives === 0) return 0
  let sum = 0
  for (let i = 0; i < tp.length; i++) {
    const hits = tp[i] as number
    const gained = hits - (i === 0 ? 0 : (tp[i - 1] as number))
    if (gained > 0) sum += (gained / positives) * (hits / (hits + (fp[i] as number)))
  }
  return sum
}
