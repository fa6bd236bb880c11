import { requireBinary, requireEntries, requireFinite, requireSameLength } from '../requirements'
import { requireProbabilities } from './requireProbabilities'
import { sortedIndices } from '../statistics/sortedIndices'

export interface SelectiveAccuracy {
  /** share of the sample that was answered */
  readonly coverage: number
  readonly accepted: number
  /** accuracy on what was answered; NaN when nothing was */
  readonly selectiveAccuracy: number
}

/**
 * A classifier that answers with its likeliest class (the first of several) when that probability reaches the threshold, and
 * otherwise refuses. O(n · k).
 * @param yTrue length n, column indices
 * @param probs n × k, each in [0, 1]
 * @throws CoreError `length_mismatch` | `empty_input` | `unknown_label` | `out_of_range`
 * @see Chow 1970
 * @example selectiveAccuracy([0, 1], [[0.9, 0.1], [0.6, 0.4]], 0.8); // => { coverage: 0.5, accepted: 1, selectiveAccuracy: 1 }
 */
export function selectiveAccuracy(yTrue: ArrayLike<number>, probs: ArrayLike<ArrayLike<number>>, threshold: number): SelectiveAccuracy {
  requireProbabilities(yTrue, probs)
  let accepted = 0
  let right = 0
  for (let i = 0; i < yTrue.length; i++) {
    const row = probs[i] as ArrayLike<number>
    let best = 0
    for (let k = 1; k < row.length; k++) if ((row[k] as number) > (row[best] as number)) best = k
    if ((row[best] as number) < threshold) continue
    accepted++
    if (best === yTrue[i]) right++
  }
  return { coverage: accepted / yTrue.length, accepted, selectiveAccuracy: right / accepted }
}

export interface RiskCoverage {
  /** the distinct confidences, descending */
  readonly thresholds: readonly number[]
  readonly coverage: readonly number[]
  readonly selectiveAccuracy: readonly number[]
}

/**
 * Coverage and accuracy for every threshold that makes a difference; equal confidences are accepted together. O(n log n).
 * @param confidence length n
 * @param correct length n, each 0 or 1
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `not_binary`
 * @see El-Yaniv & Wiener 2010
 * @example riskCoverage([0.9, 0.5], [1, 0]).selectiveAccuracy; // => [1, 0.5]
 */
export function riskCoverage(confidence: ArrayLike<number>, correct: ArrayLike<number>): RiskCoverage {
  requireSameLength(confidence, correct, 'confidence and correct')
  requireEntries(confidence, 'confidence')
  requireFinite(confidence, 'confidence')
  requireBinary(correct, 'correct')
  const order = sortedIndices(confidence)
  const thresholds: number[] = []
  const coverage: number[] = []
  const accuracies: number[] = []
  let right = 0
  for (const [rank, i] of order.entries()) {
    right += correct[i] as number
    const next = order[rank + 1]
    if (next !== undefined && confidence[next] === confidence[i]) continue
    thresholds.push(confidence[i] as number)
    coverage.push((rank + 1) / order.length)
    accuracies.push(right / (rank + 1))
  }
  return { thresholds, coverage, selectiveAccuracy: accuracies }
}

/**
 * The largest share of cases that can be answered at the wanted accuracy; 0 when none can. O(n log n).
 * @param target accuracy wanted on what is answered, a fraction
 * @throws CoreError as `riskCoverage`
 * @example coverageAtAccuracy([0.9, 0.5], [1, 0], 0.8); // => 0.5
 */
export function coverageAtAccuracy(confidence: ArrayLike<number>, correct: ArrayLike<number>, target: number): number {
  const curve = riskCoverage(confidence, correct)
  return curve.coverage.reduce((best, share, i) => ((curve.selectiveAccuracy[i] as number) >= target ? Math.max(best, share) : best), 0)
}
