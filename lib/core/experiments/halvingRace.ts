import type { LabelledData } from '../data/LabelledData'
import { createRng, type Rng } from '../random/createRng'
import { requireInteger, requireWithin } from '../requirements'
import { sampleConfiguration, type Space } from '../search/space'
import { leastLosses, type Rung, successiveHalvingRungs } from '../search/successiveHalving'
import { mean } from '../statistics/mean'
import { quantile } from '../statistics/quantile'
import { classifierPlan } from '../training/classifierPlan'
import type { EpochRecord, TrainingRun } from '../training/trainNetwork'
import type { Progress } from './Experiment'
import { drawPlaneData } from './planeData'
import { trainInSteps } from './trainInSteps'

export interface HalvingInput {
  readonly seed: number
  /** configurations that start */
  readonly configurations: number
  /** epochs of the first rung */
  readonly least: number
  /** a share 1/η goes on, with η times the epochs */
  readonly eta: number
  /** epochs in all; neither way of spending them goes beyond */
  readonly budget: number
  /** further races from seeds of their own */
  readonly repeats: number
}

export interface Racer {
  readonly rate: number
  readonly width: number
  readonly dropout: number
  /** validation loss by epoch, as far as it ran */
  readonly losses: readonly number[]
  /** the rung after which it was stopped; null for one that ran to the end */
  readonly stoppedAfter: number | null
}

export interface Race {
  readonly rungs: readonly Rung[]
  /** epochs that were spent */
  readonly spent: number
  readonly racers: readonly Racer[]
  /** the number of the one that is kept */
  readonly winner: number
  /** its validation loss, as the race ended */
  readonly found: number
}

export interface Found {
  readonly losses: Float64Array
  readonly mean: number
  readonly median: number
  readonly low: number
  readonly high: number
}

export interface HalvingRace {
  readonly halving: Race
  /** the same budget on few configurations, each trained as long as halving's last */
  readonly full: Race
  /** over the repeats, what each found; undefined until they are done */
  readonly over: { readonly halving: Found; readonly full: Found; readonly wins: number; readonly repeats: number } | undefined
}

const space: Space = {
  rate: { kind: 'log_uniform', low: 1e-4, high: 1 },
  width: { kind: 'integer', low: 2, high: 16, log: true },
  dropout: { kind: 'uniform', low: 0, high: 0.6 },
}
const [trainSize, validationSize, noise] = [100, 300, 0.25]
const worst = 5

/**
 * The rungs that a budget allows: as many as come before it is spent.
 * @returns the rungs, and their epochs in all when no training is begun anew
 * @throws CoreError `out_of_range`
 * @example rungsWithin({ configurations: 4, least: 1, eta: 2, budget: 8 }).spent; // => 8
 */
export function rungsWithin({ configurations, least, eta, budget }: Pick<HalvingInput, 'configurations' | 'least' | 'eta' | 'budget'>): {
  readonly rungs: readonly Rung[]
  readonly spent: number
} {
  requireInteger(budget, 1, 1e6, 'budget')
  const rungs: Rung[] = []
  let spent = 0
  for (const rung of successiveHalvingRungs(configurations, least, budget, eta)) {
    const more = rung.n * (rung.r - (rungs.at(-1)?.r ?? 0))
    if (spent + more > budget) break
    spent += more
    rungs.push(rung)
  }
  return { rungs, spent }
}

/** A training that can be taken up again. */
function startRacer(rng: Rng, train: LabelledData, validation: LabelledData, epochs: number) {
  const { rate, width, dropout } = sampleConfiguration(rng, space) as { rate: number; width: number; dropout: number }
  const plan = classifierPlan(train, validation, { hidden: [width], dropout, batchSize: 16, learningRate: rate, epochs })
  const steps: Generator<EpochRecord, TrainingRun> = trainInSteps(rng.split(), plan)
  const losses: number[] = []
  return {
    rate,
    width,
    dropout,
    losses,
    *runTo(epoch: number): Generator<undefined, number> {
      while (losses.length < epoch) {
        const { done, value } = steps.next()
        if (done) break
        const loss = value.validation?.loss ?? worst
        losses.push(Number.isFinite(loss) ? Math.min(worst, loss) : worst)
        yield undefined
      }
      return losses.at(-1) ?? worst
    },
  }
}

/** One race over rungs; a single rung is training a few fully. */
function* race(seed: number, rungs: readonly Rung[], spent: number): Generator<undefined, Race> {
  const data = createRng(seed)
  const train = drawPlaneData(data, 'moons', trainSize, noise)
  const validation = drawPlaneData(data, 'moons', validationSize, noise)
  const longest = rungs.at(-1)?.r ?? 1
  // Both ways meet the same configurations in the same order.
  const racers = Array.from({ length: rungs[0]?.n ?? 0 }, (_, i) => startRacer(createRng(seed, i + 1), train, validation, longest))
  const stoppedAfter = new Array<number | null>(racers.length).fill(null)
  let running = racers.map((_, i) => i)
  let last: number[] = []
  for (const [rung, { r }] of rungs.entries()) {
    last = []
    for (const i of running) last.push(yield* (racers[i] as (typeof racers)[number]).runTo(r))
    const next = rungs[rung + 1]
    if (!next) break
    const kept = leastLosses(last, Math.min(next.n, running.length)).map((k) => running[k] as number)
    for (const i of running) if (!kept.includes(i)) stoppedAfter[i] = rung
    running = kept
  }
  const winner = running[leastLosses(last, 1)[0] as number] as number
  return {
    rungs,
    spent,
    racers: racers.map(({ rate, width, dropout, losses }, i) => ({
      rate,
      width,
      dropout,
      losses,
      stoppedAfter: stoppedAfter[i] as number | null,
    })),
    winner,
    found: racers[winner]?.losses.at(-1) ?? worst,
  }
}

/** The rung on which as many configurations as the budget allows are trained as long as halving's last. */
function fullRung({ budget, configurations }: HalvingInput, rungs: readonly Rung[]): Rung {
  const r = rungs.at(-1)?.r ?? budget
  return { n: Math.max(1, Math.min(configurations, Math.floor(budget / r))), r }
}

const foundOf = (losses: Float64Array): Found => ({
  losses,
  mean: mean(losses),
  median: quantile(losses, 0.5),
  low: quantile(losses, 0.1),
  high: quantile(losses, 0.9),
})

/**
 * Successive halving on real trainings, against the same budget spent on few configurations trained fully. O(budget · (repeats + 1)).
 * @throws CoreError `out_of_range`, also where the budget does not allow one rung
 * @see Jamieson & Talwalkar 2016
 */
export function* halvingRace(input: HalvingInput): Generator<Progress<HalvingRace>, HalvingRace> {
  const { seed, repeats } = input
  requireInteger(input.configurations, 1, 500, 'configurations')
  requireInteger(input.least, 1, 500, 'least')
  requireInteger(repeats, 0, 500, 'repeats')
  requireWithin(seed, 0, 1e9, 'seed')
  const { rungs, spent } = rungsWithin(input)
  requireInteger(rungs.length, 1, 100, 'rungs that the budget allows')
  const rung = fullRung(input, rungs)
  const found = { halving: new Float64Array(repeats), full: new Float64Array(repeats) }
  const all = 2 * (repeats + 1) * input.budget
  let epochs = 0
  let first: Pick<HalvingRace, 'halving' | 'full'> | undefined
  let wins = 0
  for (let i = 0; i <= repeats; i++) {
    // Fresh data and fresh configurations; both ways get the same.
    const own = seed + 1000 * i
    const results: Race[] = []
    for (const [plan, cost] of [
      [rungs, spent],
      [[rung], rung.n * rung.r],
    ] as const) {
      // biome-ignore format: two ways
      const running = race(own, plan, cost)
      for (;;) {
        const { done, value } = running.next()
        if (done) {
          results.push(value)
          break
        }
        epochs++
        yield { share: Math.min(1, epochs / all), soFar: undefined }
      }
    }
    const [halving, full] = results as [Race, Race]
    if (!first) {
      first = { halving, full }
      yield { share: Math.min(1, epochs / all), soFar: { ...first, over: undefined } }
    } else {
      found.halving[i - 1] = halving.found
      found.full[i - 1] = full.found
      wins += halving.found < full.found ? 1 : halving.found === full.found ? 0.5 : 0
    }
  }
  return {
    ...(first as Pick<HalvingRace, 'halving' | 'full'>),
    over: repeats > 0 ? { halving: foundOf(found.halving), full: foundOf(found.full), wins, repeats } : undefined,
  }
}
