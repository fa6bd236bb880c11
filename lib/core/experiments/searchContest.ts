import { createRng, type Rng } from '../random/createRng'
import { sobolSequence } from '../random/lowDiscrepancy'
import { shuffle } from '../random/shuffle'
import { requireInteger } from '../requirements'
import { drawSurface, type Surface, surfaceAt } from '../search/oneAxisMatters'
import { quantile } from '../statistics/quantile'
import { type Interval, wilsonInterval } from '../statistics/wilsonInterval'
import type { Progress } from './Experiment'

export interface ContestInput {
  readonly seed: number
  /** trials that each search has, ≥ 1 */
  readonly trials: number
  readonly dimensions: number
  /** as `drawSurface` takes them */
  readonly width: number
  readonly others: number
  /** contests on fresh surfaces, ≥ 1 */
  readonly repeats: number
  /** further budgets for which the share of wins is wanted */
  readonly budgets: readonly number[]
}

export const searches = ['grid', 'random', 'quasi'] as const
export type SearchName = (typeof searches)[number]

/** What one search tried, and what it found. */
export interface Tried {
  /** trials × dimensions */
  readonly points: Float64Array
  readonly scores: Float64Array
  /** the number of its best trial */
  readonly best: number
}

export interface FoundOverRepeats {
  /** the best score of each contest */
  readonly best: Float64Array
  readonly median: number
  readonly low: number
  readonly high: number
}

export interface WinShare {
  readonly trials: number
  /** contests in which random search found the better point than the grid; ties are halves */
  readonly wins: number
  readonly share: number
  readonly interval: Interval
}

export interface Contest {
  readonly surface: Surface
  /** scores over the first two axes, the others at their peaks: rows of `fieldSize` from the lowest second axis up */
  readonly field: Float64Array
  /** scores along the first axis, all others at their peaks: length `fieldSize` */
  readonly marginal: Float64Array
  /** trials that each has had: what the grid could spend of the budget */
  readonly trials: number
  /** values of each axis that the grid tries */
  readonly gridShape: readonly number[]
  readonly one: Readonly<Record<SearchName, Tried>>
  readonly over: Readonly<Record<SearchName, FoundOverRepeats>>
  readonly budgets: readonly WinShare[]
  readonly here: WinShare
}

/**
 * How many values of each axis a grid can try: as even as it comes, with as many trials as the budget allows.
 * @param trials ≥ 1
 * @param dimensions ≥ 1
 * @returns in falling order
 * @throws CoreError `out_of_range`
 * @example gridShape(12, 2); // => [4, 3]
 */
export function gridShape(trials: number, dimensions: number): number[] {
  requireInteger(trials, 1, 1e6, 'trials')
  requireInteger(dimensions, 1, 10, 'dimensions')
  const shape = new Array<number>(dimensions).fill(1)
  const size = () => shape.reduce((product, values) => product * values, 1)
  for (let grown = true; grown; ) {
    grown = false
    // The shortest axis first; where that would be too much, a longer one costs less.
    const order = shape.map((_, d) => d).sort((a, b) => (shape[a] as number) - (shape[b] as number) || a - b)
    for (const d of order) {
      if ((size() / (shape[d] as number)) * ((shape[d] as number) + 1) > trials) continue
      shape[d] = (shape[d] as number) + 1
      grown = true
      break
    }
  }
  return shape.sort((a, b) => b - a)
}

/** Points of each kind of search, in the order of trials. */
function plan(search: SearchName, rng: Rng, shape: readonly number[], trials: number): Float64Array {
  const dimensions = shape.length
  const points = new Float64Array(trials * dimensions)
  if (search === 'random') for (let i = 0; i < points.length; i++) points[i] = rng.uniform()
  else if (search === 'quasi') {
    const next = sobolSequence(dimensions, rng)
    for (let i = 0; i < trials; i++) points.set(next(), i * dimensions)
  } else
    for (let i = 0; i < trials; i++) {
      let rest = i
      for (let d = dimensions - 1; d >= 0; d--) {
        const values = shape[d] as number
        points[i * dimensions + d] = ((rest % values) + 0.5) / values
        rest = Math.floor(rest / values)
      }
    }
  return points
}

function tryOut(surface: Surface, points: Float64Array): Tried {
  const dimensions = surface.peaks.length
  const scores = new Float64Array(points.length / dimensions)
  let best = 0
  for (let i = 0; i < scores.length; i++) {
    scores[i] = surfaceAt(surface, points.subarray(i * dimensions, (i + 1) * dimensions))
    if ((scores[i] as number) > (scores[best] as number)) best = i
  }
  return { points, scores, best }
}

/** One contest on a surface of its own. Which axis the grid divides most finely is chance: nobody knows which matters. */
function hold(rng: Rng, { dimensions, width, others }: ContestInput, shape: readonly number[]) {
  const surface = drawSurface(rng, dimensions, width, others)
  const own = shuffle(rng, shape)
  const trials = own.reduce((product, values) => product * values, 1)
  const of = (search: SearchName) => tryOut(surface, plan(search, rng, own, trials))
  return { surface, trials, gridShape: own, one: { grid: of('grid'), random: of('random'), quasi: of('quasi') } }
}

/** values along each axis of a contest's field */
export const fieldSize = 60

/** The surface over its first two axes, and along its first. */
function pictureOf(surface: Surface) {
  const at = surface.peaks.slice()
  const share = (i: number) => (i + 0.5) / fieldSize
  const along = (i: number) => {
    at[0] = share(i)
    return surfaceAt(surface, at)
  }
  const marginal = Float64Array.from({ length: fieldSize }, (_, i) => along(i))
  const field = Float64Array.from({ length: fieldSize * fieldSize }, (_, i) => {
    at[1] = share(Math.floor(i / fieldSize))
    return along(i % fieldSize)
  })
  return { field, marginal }
}

const bestOf = ({ scores, best }: Tried) => scores[best] as number

function summary(best: Float64Array): FoundOverRepeats {
  return { best, median: quantile(best, 0.5), low: quantile(best, 0.1), high: quantile(best, 0.9) }
}

/**
 * Grid, random and quasi-random search with the same budget on the same surface; then over and over on fresh surfaces of the kind, and with
 * other budgets. O(repeats · trials · budgets).
 * @throws CoreError `out_of_range`
 * @see Bergstra & Bengio 2012
 */
export function* searchContest(input: ContestInput): Generator<Progress<Contest>, Contest> {
  const { seed, trials, dimensions, repeats, budgets } = input
  requireInteger(repeats, 1, 1e5, 'repeats')
  const rng = createRng(seed)
  const first = hold(rng, input, gridShape(trials, dimensions))
  const wanted = [trials, ...budgets]
  const all: (WinShare & { readonly over: Contest['over'] })[] = []
  for (const [b, budget] of wanted.entries()) {
    const shape = gridShape(budget, dimensions)
    const contests = rng.split()
    const best = { grid: new Float64Array(repeats), random: new Float64Array(repeats), quasi: new Float64Array(repeats) }
    let wins = 0
    for (let i = 0; i < repeats; i++) {
      const { one } = hold(contests, input, shape)
      for (const search of searches) best[search][i] = bestOf(one[search])
      const [grid, random] = [bestOf(one.grid), bestOf(one.random)]
      wins += random > grid ? 1 : random === grid ? 0.5 : 0
      if (i % 20 === 19) yield { share: (b + i / repeats) / wanted.length }
    }
    all.push({
      trials: budget,
      wins,
      share: wins / repeats,
      interval: wilsonInterval(Math.floor(wins), repeats),
      over: { grid: summary(best.grid), random: summary(best.random), quasi: summary(best.quasi) },
    })
  }
  const [here, ...others] = all as [(typeof all)[0], ...typeof all]
  return { ...first, ...pictureOf(first.surface), over: here.over, here, budgets: others }
}
