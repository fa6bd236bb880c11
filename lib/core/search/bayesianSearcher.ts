import { type Matrix, matrixFromRows } from '../matrices/Matrix'
import type { Rng } from '../random/createRng'
import { sobolSequence } from '../random/lowDiscrepancy'
import { normal } from '../random/normal'
import { requireInteger } from '../requirements'
import { confidenceBound, expectedImprovement, probabilityOfImprovement } from './acquisition'
import { fitGaussianProcess, type GaussianProcess, type ProcessSettings } from './gaussianProcess'
import type { KernelKind } from './kernel'
import { type Searcher, tamedLosses } from './Searcher'
import { type Configuration, configurationAt, type Dimension, requireSpace, shareOf, type Space } from './space'
import { tuneProcess } from './tuneProcess'

export type Acquisition = { readonly kind: 'ei' | 'pi'; readonly xi?: number } | { readonly kind: 'ucb'; readonly kappa: number }

export interface BayesianOptions {
  readonly kernel?: KernelKind
  readonly acquisition?: Acquisition
  /** trials of a quasi-random start, ≥ 1; default 5 */
  readonly startTrials?: number
}

export interface BayesianSearcher extends Searcher {
  /** the process fitted to what was observed, over the unit cube; undefined before the first observation */
  model(): { readonly process: GaussianProcess; readonly settings: ProcessSettings } | undefined
  /** how attractive points of the unit cube are now; undefined before the first observation */
  score(points: Matrix): Float64Array | undefined
}

/** What one dimension becomes in the process's eyes: a share, or one column for each choice. */
function encode(dimension: Dimension, value: number | string | undefined): number[] {
  if (dimension.kind !== 'categorical') return [value === undefined ? 0.5 : shareOf(dimension, value)]
  return dimension.choices.map((choice) => (choice === value ? 1 : 0))
}

/**
 * Bayesian optimisation: a Gaussian process of the loss over the space, and the point that its acquisition likes best. Attractive when a
 * trial is dear; a suggestion costs O(n³).
 * @param space numeric dimensions become shares of their scale, choices a column each
 * @throws CoreError `out_of_range`
 * @see Snoek, Larochelle & Adams 2012
 * @example bayesianSearcher(createRng(1), { a: { kind: 'uniform', low: 2, high: 2 } }).suggest(); // => { a: 2 }
 */
export function bayesianSearcher(
  rng: Rng,
  space: Space,
  { kernel = 'matern52', acquisition = { kind: 'ei' }, startTrials = 5 }: BayesianOptions = {},
): BayesianSearcher {
  requireSpace(space)
  requireInteger(startTrials, 1, 1e6, 'startTrials')
  const dimensions = Object.entries(space)
  const width = dimensions.length
  const start = width <= 10 ? sobolSequence(width, rng) : () => dimensions.map(() => rng.uniform())
  const codes: number[][] = []
  const losses: number[] = []
  let settings: ProcessSettings | undefined
  let fitted: { readonly process: GaussianProcess; readonly settings: ProcessSettings } | undefined

  const encoded = (trial: Configuration) => dimensions.flatMap(([name, dimension]) => encode(dimension, trial[name]))
  const model = () => {
    if (codes.length === 0) return undefined
    if (!fitted) {
      const points = matrixFromRows(codes)
      const y = tamedLosses(losses)
      // From where the last tuning ended; with few trials from the start too, since then the likelihood has several peaks.
      const tunings = [
        ...(settings ? [tuneProcess(points, y, kernel, settings, 12)] : []),
        ...(!settings || codes.length <= fewTrials ? [tuneProcess(points, y, kernel)] : []),
      ]
      const fits = tunings.map((tuning) => ({ process: fitGaussianProcess(points, y, tuning), settings: tuning }))
      fitted = fits.reduce((a, b) => (b.process.logMarginalLikelihood > a.process.logMarginalLikelihood ? b : a))
      settings = fitted.settings
    }
    return fitted
  }
  const score = (points: Matrix): Float64Array | undefined => {
    const current = model()
    if (!current) return undefined
    const { mean, deviation } = current.process.posterior(points)
    const best = Math.min(...tamedLosses(losses))
    return mean.map((middle, i) => {
      const spread = deviation[i] as number
      if (acquisition.kind === 'ucb') return -confidenceBound(middle, spread, acquisition.kappa)
      const measure = acquisition.kind === 'ei' ? expectedImprovement : probabilityOfImprovement
      return measure(middle, spread, best, acquisition.xi ?? 0)
    })
  }
  const scoreOf = (points: readonly (readonly number[])[]) =>
    score(matrixFromRows(points.map((point) => encoded(configurationAt(space, point))))) as Float64Array

  /** The best of points all over the cube and near the best trial, refined by steps that shrink when they fail. */
  const mostAttractive = (): number[] => {
    const bestTrial = losses.indexOf(Math.min(...losses))
    const near = shares[bestTrial]
    const candidates = Array.from({ length: 400 + 100 * width }, (_, i) => {
      if (!near || i % 4 > 0) return dimensions.map(() => rng.uniform())
      const reach = 0.2 * 0.1 ** (3 * rng.uniform())
      return near.map((share) => clip(share + normal(rng, 0, reach)))
    })
    const scores = scoreOf(candidates)
    const order = Array.from(scores.keys()).sort((a, b) => (scores[b] as number) - (scores[a] as number))
    const climbers = order.slice(0, 4).map((i) => ({ point: candidates[i] as number[], score: scores[i] as number, reach: 0.1 }))
    for (let round = 0; round < 40; round++) {
      const steps = climbers.map(({ point, reach }) =>
        point.map((share) => clip(share + (rng.uniform() < 0.5 ? normal(rng, 0, reach) : 0))),
      )
      const results = scoreOf(steps)
      for (const [i, climber] of climbers.entries()) {
        const better = (results[i] as number) > climber.score
        climber.reach = Math.max(1e-4, climber.reach * (better ? 1.5 : 0.85))
        if (better) Object.assign(climber, { point: steps[i], score: results[i] })
      }
    }
    return climbers.reduce((best, climber) => (climber.score > best.score ? climber : best)).point
  }
  const shares: number[][] = []
  const sharesOf = (trial: Configuration) =>
    dimensions.map(([name, dimension]) => (trial[name] === undefined ? 0.5 : shareOf(dimension, trial[name] as number | string)))

  return {
    model,
    score,
    suggest: () => configurationAt(space, losses.length < startTrials ? start() : mostAttractive()),
    observe(trial, loss) {
      codes.push(encoded(trial))
      shares.push(sharesOf(trial))
      losses.push(loss)
      fitted = undefined
    },
  }
}

/** Up to here tuning from the start is cheap, and pays. */
const fewTrials = 30

const clip = (share: number) => Math.min(1, Math.max(0, share))
