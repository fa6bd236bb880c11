import { CoreError } from '../CoreError'
import { leastLosses } from './successiveHalving'
import { requireEntries, requireInteger, requireWithin } from '../requirements'
import { normalCdf } from '../statistics/normalDistribution'

/**
 * How many of n trials count as good: a tenth, rounded up, and at most 25.
 * @param n ≥ 0
 * @throws CoreError `out_of_range`
 * @see Bergstra et al. 2011; the rule is Optuna's
 * @example goodTrials(11); // => 2
 */
export function goodTrials(n: number): number {
  requireInteger(n, 0, Number.MAX_SAFE_INTEGER, 'n')
  return Math.min(Math.ceil(0.1 * n), 25)
}

/**
 * The good trials and the others, by loss; of equal ones the earlier is better, NaN is the worst.
 * @returns positions, ascending
 * @example splitTrials([3, 1, 2]); // => { below: [1], above: [0, 2] }
 */
export function splitTrials(losses: ArrayLike<number>): { readonly below: number[]; readonly above: number[] } {
  const below = leastLosses(losses, goodTrials(losses.length))
  const good = new Set(below)
  return { below, above: Array.from({ length: losses.length }, (_, i) => i).filter((i) => !good.has(i)) }
}

/** A mixture of normals, each cut off at the range and made to have mass 1 on it. */
export interface ParzenMixture {
  readonly low: number
  readonly high: number
  /** observations in trial order, then the middle of the range: what was believed before */
  readonly means: readonly number[]
  readonly deviations: readonly number[]
  /** summing to 1 */
  readonly weights: readonly number[]
}

/** 1 for the newest 25 of n, rising from 1/n for the older ones. */
function trialWeights(n: number): number[] {
  if (n < 25) return new Array<number>(n).fill(1)
  const rising = n - 25
  return Array.from({ length: n }, (_, i) => (i >= rising ? 1 : rising === 1 ? 1 / n : 1 / n + (i * (1 - 1 / n)) / (rising - 1)))
}

/**
 * The mixture through some observations: each has the larger gap to its neighbours as its deviation, within limits.
 * @param x in [low, high], in trial order
 * @param low < high
 * @throws CoreError `out_of_range`
 * @see Bergstra et al. 2011, section 4
 * @example parzenMixture([], 0, 2).means; // => [1]
 */
export function parzenMixture(x: readonly number[], low: number, high: number): ParzenMixture {
  if (!(low < high && high - low < Number.POSITIVE_INFINITY)) throw new CoreError('out_of_range', `a range from ${low} to ${high}`)
  for (const [i, value] of x.entries()) requireWithin(value, low, high, `observation ${i}`)
  const middle = (low + high) / 2
  const means = [...x, middle]
  const order = means.map((_, i) => i).sort((a, b) => (means[a] as number) - (means[b] as number) || a - b)
  const deviations = new Array<number>(means.length).fill(high - low)
  const least = (high - low) / Math.min(100, 1 + means.length)
  for (const [place, i] of order.entries()) {
    if (i === x.length) continue
    const own = means[i] as number
    const below = place > 0 ? own - (means[order[place - 1] as number] as number) : Number.NEGATIVE_INFINITY
    const above = place + 1 < order.length ? (means[order[place + 1] as number] as number) - own : Number.NEGATIVE_INFINITY
    deviations[i] = Math.min(high - low, Math.max(least, below, above))
  }
  const weights = [...trialWeights(x.length), 1]
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return { low, high, means, deviations, weights: weights.map((weight) => weight / total) }
}

/** Φ(b) − Φ(a) for a < b, without losing a far tail. */
const massBetween = (a: number, b: number) => (a > 0 ? normalCdf(-a) - normalCdf(-b) : normalCdf(b) - normalCdf(a))

/**
 * Logarithm of a mixture's density.
 * @param x in [low, high]
 * @example logDensity(parzenMixture([], 0, 1), 0.5).toFixed(6); // => '0.040978'
 */
export function logDensity({ low, high, means, deviations, weights }: ParzenMixture, x: number): number {
  let largest = Number.NEGATIVE_INFINITY
  const terms = means.map((mean, i) => {
    const deviation = deviations[i] as number
    const z = (x - mean) / deviation
    const mass = massBetween((low - mean) / deviation, (high - mean) / deviation)
    const term = Math.log(weights[i] as number) - 0.5 * z * z - Math.log(deviation * Math.sqrt(2 * Math.PI) * mass)
    largest = Math.max(largest, term)
    return term
  })
  return largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0))
}

/**
 * How much likelier each candidate is among good trials than among the others: ln l − ln g.
 * @param below observations of the good trials, in [low, high]
 * @param above observations of the others
 * @param candidates at least one
 * @returns the scores, and the first candidate of the best
 * @throws CoreError `empty_input` | `out_of_range`
 * @example parzenScores([0.2], [0.8], 0, 1, [0.2, 0.8]).best; // => 0
 */
export function parzenScores(
  below: readonly number[],
  above: readonly number[],
  low: number,
  high: number,
  candidates: readonly number[],
): { readonly logGood: number[]; readonly logOther: number[]; readonly scores: number[]; readonly best: number } {
  requireEntries(candidates, 'candidates')
  for (const [i, candidate] of candidates.entries()) requireWithin(candidate, low, high, `candidate ${i}`)
  const [good, other] = [parzenMixture(below, low, high), parzenMixture(above, low, high)]
  const logGood = candidates.map((candidate) => logDensity(good, candidate))
  const logOther = candidates.map((candidate) => logDensity(other, candidate))
  const scores = logGood.map((value, i) => value - (logOther[i] as number))
  return { logGood, logOther, scores, best: scores.indexOf(Math.max(...scores)) }
}
