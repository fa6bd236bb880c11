import { choleskyInto } from '../matrices/cholesky'
import { matrixFromRows } from '../matrices/Matrix'
import { createRng, type Rng } from '../random/createRng'
import { normal } from '../random/normal'
import { requireInteger, requirePositive, requireWithin } from '../requirements'
import { type Acquisition, bayesianSearcher } from '../search/bayesianSearcher'
import { correlation, type KernelKind } from '../search/kernel'
import { randomSearcher, type Searcher } from '../search/Searcher'
import type { Space } from '../search/space'
import { quantile } from '../statistics/quantile'
import type { Progress } from './Experiment'

export interface SurrogateInput {
  readonly seed: number
  /** how far apart two values must lie to have little to do with each other, as a share of the range */
  readonly lengthScale: number
  /** deviation of a measurement; the loss itself varies by about 1 */
  readonly noise: number
  readonly trials: number
  readonly acquisition: 'ei' | 'pi' | 'ucb'
  readonly kernel: KernelKind
  /** further contests between the two ways of searching */
  readonly repeats: number
}

/** What the search knows before a trial, and the trial. All arrays over `surrogateGrid`. */
export interface SurrogateStep {
  /** undefined before the first trial */
  readonly mean: Float64Array | undefined
  readonly deviation: Float64Array | undefined
  /** how attractive each point is */
  readonly acquisition: Float64Array | undefined
  readonly x: number
  /** as measured */
  readonly y: number
}

export interface BestSoFar {
  readonly median: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

export interface SurrogateSearch {
  /** the loss itself, without noise, over `surrogateGrid` */
  readonly truth: Float64Array
  readonly least: number
  readonly steps: readonly SurrogateStep[]
  readonly randomTrials: readonly { readonly x: number; readonly y: number }[]
  /** how far above the least loss the best trial lies, by trial, over the repeats; undefined until they are done */
  readonly over: { readonly surrogate: BestSoFar; readonly random: BestSoFar; readonly wins: number; readonly repeats: number } | undefined
}

const points = 101
/** where curves are computed */
export const surrogateGrid = Float64Array.from({ length: points }, (_, i) => i / (points - 1))
const gridMatrix = matrixFromRows(Array.from(surrogateGrid, (x) => [x]))
const space: Space = { x: { kind: 'uniform', low: 0, high: 1 } }
const startTrials = 2

/** A smooth random loss: a draw from a Gaussian process with an RBF kernel, over the grid. */
function drawLoss(rng: Rng, lengthScale: number): Float64Array {
  const covariance = new Float64Array(points * points)
  for (let i = 0; i < points; i++)
    for (let j = 0; j < points; j++) {
      const distance = ((surrogateGrid[i] as number) - (surrogateGrid[j] as number)) / lengthScale
      covariance[i * points + j] = correlation('rbf', distance * distance) + (i === j ? 1e-6 : 0)
    }
  choleskyInto(covariance, covariance, points)
  const draws = Float64Array.from({ length: points }, () => normal(rng))
  return Float64Array.from({ length: points }, (_, i) => {
    let sum = 0
    for (let j = 0; j <= i; j++) sum += (covariance[i * points + j] as number) * (draws[j] as number)
    return sum
  })
}

/** Between the points of the grid, on a straight line. */
function lossAt(truth: Float64Array, x: number): number {
  const at = x * (points - 1)
  const below = Math.min(points - 2, Math.floor(at))
  const from = truth[below] as number
  return from + ((truth[below + 1] as number) - from) * (at - below)
}

const chosen = ({ acquisition, kernel }: SurrogateInput) => ({
  kernel,
  startTrials,
  acquisition: (acquisition === 'ucb' ? { kind: 'ucb', kappa: 2 } : { kind: acquisition }) as Acquisition,
})

/** How far above the least loss the best trial so far lies: judged by the loss itself, not by its noisy measurement. */
function* regrets(searcher: Searcher, rng: Rng, truth: Float64Array, least: number, { trials, noise }: SurrogateInput) {
  const regret = new Float64Array(trials)
  let [bestMeasured, bestTrue] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let t = 0; t < trials; t++) {
    const trial = searcher.suggest()
    const loss = lossAt(truth, Number(trial.x))
    const measured = loss + normal(rng, 0, noise)
    searcher.observe(trial, measured)
    if (measured < bestMeasured) [bestMeasured, bestTrue] = [measured, loss]
    regret[t] = bestTrue - least
    yield
  }
  return regret
}

const leastOf = (truth: Float64Array) => truth.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)

function bestSoFar(all: readonly Float64Array[], trials: number): BestSoFar {
  const at = (q: number) => Float64Array.from({ length: trials }, (_, t) => quantile(all.map((regret) => regret[t] as number), q)) // biome-ignore format: one line
  return { median: at(0.5), low: at(0.1), high: at(0.9) }
}

/**
 * Bayesian optimisation of one hyperparameter, with what it knows before each trial; and against random search with the same budget, over
 * fresh losses. O(repeats · trials⁴) in the worst case.
 * @throws CoreError `out_of_range`
 * @see Jones, Schonlau & Welch 1998; Snoek, Larochelle & Adams 2012
 * @example Array.from(surrogateSearch({ seed: 1, lengthScale: 0.2, noise: 0, trials: 3, acquisition: 'ei', kernel: 'rbf', repeats: 0 })).length; // => 4
 */
export function* surrogateSearch(input: SurrogateInput): Generator<Progress<SurrogateSearch>, SurrogateSearch> {
  const { seed, lengthScale, noise, trials, repeats } = input
  requireInteger(trials, 1, 60, 'trials')
  requireInteger(repeats, 0, 1000, 'repeats')
  requirePositive(lengthScale, 'lengthScale')
  requireWithin(noise, 0, 10, 'noise')
  requireWithin(seed, 0, 1e9, 'seed')
  const rng = createRng(seed)
  const truth = drawLoss(rng, lengthScale)
  const least = leastOf(truth)
  const searcher = bayesianSearcher(rng.split(), space, chosen(input))
  const measure = (x: number) => lossAt(truth, x) + normal(rng, 0, noise)
  const steps: SurrogateStep[] = []
  for (let t = 0; t < trials; t++) {
    const posterior = searcher.model()?.process.posterior(gridMatrix)
    const acquisition = t >= startTrials ? searcher.score(gridMatrix) : undefined
    const trial = searcher.suggest()
    const x = Number(trial.x)
    const y = measure(x)
    searcher.observe(trial, y)
    steps.push({ mean: posterior?.mean, deviation: posterior?.deviation, acquisition, x, y })
    yield { share: t / trials / (repeats + 1) }
  }
  const other = randomSearcher(rng.split(), space)
  const randomTrials = Array.from({ length: trials }, () => {
    const x = Number(other.suggest().x)
    return { x, y: measure(x) }
  })
  const one = { truth, least, steps, randomTrials }
  yield { share: 1 / (repeats + 1), soFar: { ...one, over: undefined } }
  const found: [Float64Array[], Float64Array[]] = [[], []]
  let wins = 0
  for (let r = 0; r < repeats; r++) {
    const own = createRng(seed, r + 1)
    const loss = drawLoss(own, lengthScale)
    const lowest = leastOf(loss)
    const searchers = [bayesianSearcher(own.split(), space, chosen(input)), randomSearcher(own.split(), space)]
    for (const [i, each] of searchers.entries()) {
      const running = regrets(each, own, loss, lowest, input)
      for (;;) {
        const { done, value } = running.next()
        if (done) {
          found[i]?.push(value)
          break
        }
        yield { share: (r + 1 + 0.5 * i) / (repeats + 1) }
      }
    }
    const [a, b] = found.map((all) => all.at(-1)?.at(-1) ?? 0) as [number, number]
    wins += a < b ? 1 : a === b ? 0.5 : 0
  }
  const over = repeats > 0 ? { surrogate: bestSoFar(found[0], trials), random: bestSoFar(found[1], trials), wins, repeats } : undefined
  return { ...one, over }
}
