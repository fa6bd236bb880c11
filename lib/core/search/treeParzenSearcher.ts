import type { Rng } from '../random/createRng'
import { integerBelow } from '../random/integerBelow'
import { sobolSequence } from '../random/lowDiscrepancy'
import { requireInteger } from '../requirements'
import { normalCdf, normalQuantile } from '../statistics/normalDistribution'
import type { Searcher } from './Searcher'
import { type Configuration, configurationAt, requireSpace, shareOf, type Space } from './space'
import { splitTrials } from './treeParzen'

export interface ParzenOptions {
  /** trials of a quasi-random start, ≥ 1; default 6 */
  readonly startTrials?: number
  /** candidates that a suggestion is chosen from, ≥ 1; default 24 */
  readonly candidates?: number
}

/** A density over the unit cube: a bump around each trial, and the uniform density as one trial more. */
interface JointMixture {
  /** shares of each trial in every dimension; NaN where the dimension did not count */
  readonly centres: readonly Float64Array[]
  /** of the bumps, one for each dimension */
  readonly deviations: Float64Array
  /** of a choice other than the trial's own, beside the 1 of its own */
  readonly smoothing: number
}

/** Narrower than Scott's rule, which draws a density smoothly: a search wants it sharp. Of 0.6 to 1.2, this found the lowest losses. */
const bumpWidth = 0.6
/** No bump is narrower than this share of its dimension. */
const leastDeviation = 0.01

/** Scott's rule for each dimension, made narrower; the uniform density counts as an observation with its own variance, 1/12. */
function jointMixture(centres: readonly Float64Array[], width: number): JointMixture {
  const shrink = Math.max(1, centres.length) ** (-1 / (width + 4))
  const deviations = Float64Array.from({ length: width }, (_, j) => {
    const seen = centres.map((centre) => centre[j] as number).filter((share) => !Number.isNaN(share))
    const middle = seen.reduce((sum, share) => sum + share, 0) / Math.max(1, seen.length)
    const squares = seen.reduce((sum, share) => sum + (share - middle) ** 2, 1 / 12)
    return Math.max(leastDeviation, bumpWidth * shrink * Math.sqrt(squares / (seen.length + 1)))
  })
  return { centres, deviations, smoothing: 1 / (centres.length + 1) }
}

/**
 * The tree-structured Parzen estimator: where are good trials dense beside the others? All dimensions are chosen together, from draws of the
 * good trials' joint density; a dimension that did not count in a trial has the uniform density there. A suggestion costs
 * O(n · dimensions · candidates).
 * @throws CoreError `out_of_range` | `empty_input`
 * @see Bergstra et al. 2011; joint densities after Falkner, Klein & Hutter 2018
 * @example treeParzenSearcher(createRng(1), { a: { kind: 'uniform', low: 2, high: 2 } }).suggest(); // => { a: 2 }
 */
export function treeParzenSearcher(rng: Rng, space: Space, { startTrials = 6, candidates = 24 }: ParzenOptions = {}): Searcher {
  requireSpace(space)
  requireInteger(startTrials, 1, 1e6, 'startTrials')
  requireInteger(candidates, 1, 1e6, 'candidates')
  const dimensions = Object.entries(space)
  const width = dimensions.length
  const choicesOf = dimensions.map(([, dimension]) => (dimension.kind === 'categorical' ? dimension.choices.length : 0))
  const start = width <= 10 ? sobolSequence(width, rng) : () => dimensions.map(() => rng.uniform())
  const trials: Float64Array[] = []
  const losses: number[] = []

  const draw = ({ centres, deviations, smoothing }: JointMixture): number[] => {
    const centre = centres[integerBelow(rng, centres.length + 1)]
    return dimensions.map((_, j) => {
      const share = centre?.[j] ?? Number.NaN
      if (Number.isNaN(share)) return rng.uniform()
      const k = choicesOf[j] as number
      if (k > 0) return rng.uniform() * (1 + k * smoothing) < 1 ? share : (integerBelow(rng, k) + 0.5) / k
      const deviation = deviations[j] as number
      const [from, to] = [normalCdf(-share / deviation), normalCdf((1 - share) / deviation)]
      return Math.min(1, Math.max(0, share + deviation * normalQuantile(from + rng.uniform() * (to - from))))
    })
  }

  /** Logarithm of a mixture's density at points, in the dimensions that count there. */
  const logDensities = ({ centres, deviations, smoothing }: JointMixture, points: readonly (readonly number[])[]): number[] => {
    const masses = centres.map((centre) =>
      centre.map((share, j) => {
        const deviation = deviations[j] as number
        const mass = normalCdf((1 - share) / deviation) - normalCdf(-share / deviation)
        return -Math.log(deviation * Math.sqrt(2 * Math.PI) * mass)
      }),
    )
    return points.map((point) => {
      const terms = centres.map((centre, i) => {
        let term = 0
        for (let j = 0; j < width; j++) {
          const [share, at, k] = [centre[j] as number, point[j] as number, choicesOf[j] as number]
          if (Number.isNaN(share) || Number.isNaN(at)) continue
          if (k > 0) term += Math.log(((Math.floor(share * k) === Math.floor(at * k) ? 1 : 0) + smoothing) / (1 / k + smoothing))
          else term += (masses[i]?.[j] as number) - 0.5 * ((at - share) / (deviations[j] as number)) ** 2
        }
        return term
      })
      const largest = Math.max(0, ...terms)
      const sum = terms.reduce((total, term) => total + Math.exp(term - largest), Math.exp(-largest))
      return largest + Math.log(sum / (centres.length + 1))
    })
  }

  const suggestion = (): Configuration => {
    const { below, above } = splitTrials(losses)
    const [good, others] = [below, above].map((positions) =>
      jointMixture(
        positions.map((i) => trials[i] as Float64Array),
        width,
      ),
    ) as [JointMixture, JointMixture]
    const drawn = Array.from({ length: candidates }, () => draw(good))
    const configurations = drawn.map((point) => configurationAt(space, point))
    const points = drawn.map((point, c) =>
      point.map((share, j) =>
        (dimensions[j] as (typeof dimensions)[number])[0] in (configurations[c] as Configuration) ? share : Number.NaN,
      ),
    )
    const [logGood, logOther] = [logDensities(good, points), logDensities(others, points)]
    const scores = logGood.map((value, c) => value - (logOther[c] as number))
    return configurations[scores.indexOf(Math.max(...scores))] as Configuration
  }

  return {
    suggest: () => (losses.length < startTrials ? configurationAt(space, start()) : suggestion()),
    observe(trial, loss) {
      trials.push(
        Float64Array.from(dimensions, ([name, dimension]) =>
          trial[name] === undefined ? Number.NaN : shareOf(dimension, trial[name] as number | string),
        ),
      )
      losses.push(loss)
    },
  }
}
