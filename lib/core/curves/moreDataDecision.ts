import { requirePositive, requireWithin } from '../requirements'
import { type PowerLaw, powerLawAt, samplesForTarget } from './powerLaw'

export interface LabelMarket {
  /** labelled examples that there are, ≥ 1 */
  readonly have: number
  /** of one more, in the budget's unit, > 0 */
  readonly price: number
  readonly budget: number
}

export interface MoreDataDecision {
  /** enough: the target is met; collect: it can be bought; too_dear: it cannot; change_model: no amount of data leads there */
  readonly decision: 'enough' | 'collect' | 'too_dear' | 'change_model'
  /** to be labelled; 0 when there are enough, Infinity when no number will do */
  readonly labels: number
  /** of these labels */
  readonly cost: number
}

/**
 * What a learning curve’s power law says about buying labels for a target error. O(1).
 * @param law with a and b positive
 * @param target error that would do
 * @throws CoreError `out_of_range` | `non_finite`
 * @example moreDataDecision({ a: 2, b: 0.5, c: 0.1 }, 0.1, { have: 100, price: 1, budget: 500 }).decision; // => 'change_model'
 */
export function moreDataDecision(law: PowerLaw, target: number, { have, price, budget }: LabelMarket): MoreDataDecision {
  requireWithin(have, 1, Number.MAX_SAFE_INTEGER, 'have')
  requirePositive(price, 'price')
  requireWithin(budget, 0, Number.MAX_VALUE, 'budget')
  const needed = samplesForTarget(law, target)
  if (powerLawAt(law, have) <= target) return { decision: 'enough', labels: 0, cost: 0 }
  if (needed === Number.POSITIVE_INFINITY) return { decision: 'change_model', labels: needed, cost: needed }
  const labels = Math.ceil(needed - have)
  const cost = labels * price
  return { decision: cost <= budget ? 'collect' : 'too_dear', labels, cost }
}
