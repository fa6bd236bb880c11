import { withinBounds } from '../withinBounds'
import { eachThreshold } from './eachThreshold'

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
  // In an array, since a number that a closure changes is allocated anew each time.
  const sums = new Float64Array(2)
  eachThreshold(
    labels,
    scores,
    (tp, fp) => {
      const gained = tp - (sums[0] as number)
      if (gained > 0) sums[1] = (sums[1] as number) + gained * (tp / (tp + fp))
      sums[0] = tp
    },
    sampleWeight,
  )
  const [positives = 0, precisions = 0] = sums
  return positives === 0 ? 0 : withinBounds(precisions / positives, 0, 1)
}
