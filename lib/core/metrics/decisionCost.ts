import { requireEntries, requireWithin } from '../requirements'
import { cumulativeOutcomes } from './cumulativeOutcomes'
import type { OutcomeCounts } from './outcomeCounts'

/** What each kind of error costs, in one unit of the reader's choice. */
export interface ErrorCosts {
  readonly miss: number
  readonly falseAlarm: number
}

/**
 * Mean cost of a decision, in the unit of the costs.
 * @throws CoreError `empty_input` when all counts are 0 | `out_of_range`
 * @example decisionCost({ tp: 1, fp: 2, fn: 1, tn: 0 }, { miss: 4, falseAlarm: 1 }); // => 1.5
 */
export function decisionCost(counts: OutcomeCounts, costs: ErrorCosts): number {
  for (const [name, count] of Object.entries(counts)) requireWithin(count, 0, Number.MAX_SAFE_INTEGER, name)
  const n = counts.tp + counts.fp + counts.fn + counts.tn
  requireEntries({ length: n }, 'the sample')
  requireCosts(costs)
  return (counts.fn * costs.miss + counts.fp * costs.falseAlarm) / n
}

export interface CostCurve {
  /** the distinct scores, descending, after Infinity for "call nothing positive" */
  readonly thresholds: Float64Array
  /** mean cost of a decision at each threshold */
  readonly cost: Float64Array
  /** a threshold of least cost: the highest of several */
  readonly cheapest: number
}

/**
 * Mean cost of a decision at every threshold that makes a difference. O(n log n).
 * @param labels length n ≥ 1, each 0 or 1
 * @param scores length n, finite
 * @throws CoreError `length_mismatch` | `not_binary` | `non_finite` | `empty_input` | `out_of_range`
 * @see Elkan 2001 for the threshold that costs imply
 * @example costCurve([0, 1], [0.1, 0.9], { miss: 1, falseAlarm: 1 }).cheapest; // => 0.9
 */
export function costCurve(labels: ArrayLike<number>, scores: ArrayLike<number>, costs: ErrorCosts): CostCurve {
  requireEntries(labels, 'labels')
  requireCosts(costs)
  const { thresholds, tp, fp } = cumulativeOutcomes(labels, scores)
  const positives = tp.at(-1) as number
  const cost = new Float64Array(thresholds.length + 1)
  cost[0] = (positives * costs.miss) / labels.length
  for (let i = 0; i < thresholds.length; i++)
    cost[i + 1] = ((positives - (tp[i] as number)) * costs.miss + (fp[i] as number) * costs.falseAlarm) / labels.length
  const steps = Float64Array.of(Number.POSITIVE_INFINITY, ...thresholds)
  let least = 0
  for (let i = 1; i < cost.length; i++) if ((cost[i] as number) < (cost[least] as number)) least = i
  return { thresholds: steps, cost, cheapest: steps[least] as number }
}

/** A cost may be 0, and a gain is no cost. */
function requireCosts({ miss, falseAlarm }: ErrorCosts): void {
  requireWithin(miss, 0, 1e300, 'the cost of a miss')
  requireWithin(falseAlarm, 0, 1e300, 'the cost of a false alarm')
}
