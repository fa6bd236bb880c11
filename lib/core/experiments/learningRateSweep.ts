import { createRng } from '../random/createRng'
import { requireInteger, requireWithin } from '../requirements'
import { quantile } from '../statistics/quantile'
import { classifierPlan } from '../training/classifierPlan'
import type { OptimiserSettings } from '../training/optimisers'
import type { Progress } from './Experiment'
import { drawPlaneData } from './planeData'
import { trainInSteps } from './trainInSteps'

export const sweepOptimisers = ['sgd', 'momentum', 'adam'] as const
export type SweepOptimiser = (typeof sweepOptimisers)[number]

export interface SweepInput {
  readonly seed: number
  readonly optimiser: SweepOptimiser
  readonly epochs: number
  readonly width: number
  /** networks for each rate, from seeds of their own */
  readonly repeats: number
}

export interface SweptRate {
  readonly rate: number
  /** validation loss at the end of each repeat; NaN or Infinity where it left the numbers */
  readonly losses: readonly number[]
  readonly median: number
  readonly low: number
  readonly high: number
  /** repeats that ended twice as bad as knowing nothing, or worse */
  readonly diverged: number
  /** training loss by epoch, of the first repeat */
  readonly history: readonly number[]
}

export interface Sweep {
  /** those that are done, in rising order of the rate */
  readonly rates: readonly SweptRate[]
  /** loss of one who knows nothing: ln 2 */
  readonly nothingKnown: number
  /** the rate of the least median, once all are done */
  readonly best: number | undefined
}

/** from 10⁻⁵ to 10, four to a decade */
export const sweptRates = Array.from({ length: 25 }, (_, k) => 10 ** (k / 4 - 5))

const settings: Readonly<Record<SweepOptimiser, OptimiserSettings>> = {
  sgd: { kind: 'sgd' },
  momentum: { kind: 'sgd', momentum: 0.9 },
  adam: { kind: 'adam' },
}

const [trainSize, validationSize, noise] = [120, 200, 0.25]

/** Losses beyond this are drawn and counted as this: a run that diverges has no size worth telling. */
export const lossCeiling = 20

/** What comes of each rate, all else equal. */
function summarise(rate: number, losses: readonly number[], history: readonly number[], nothingKnown: number): SweptRate {
  const counted = losses.map((loss) => (Number.isFinite(loss) ? Math.min(loss, lossCeiling) : lossCeiling))
  return {
    rate,
    losses,
    median: quantile(counted, 0.5),
    low: quantile(counted, 0.1),
    high: quantile(counted, 0.9),
    diverged: counted.filter((loss) => loss > 2 * nothingKnown).length,
    history,
  }
}

/**
 * A small ReLU network on two moons, trained with each learning rate from 10⁻⁵ to 10: same data, same first weights within a repeat.
 * O(rates · repeats · epochs).
 * @throws CoreError `out_of_range`
 * @example Array.from(learningRateSweep({ seed: 1, optimiser: 'adam', epochs: 1, width: 2, repeats: 1 })).at(-1).share; // => 1
 */
export function* learningRateSweep({ seed, optimiser, epochs, width, repeats }: SweepInput): Generator<Progress<Sweep>, Sweep> {
  requireInteger(epochs, 1, 500, 'epochs')
  requireInteger(repeats, 1, 200, 'repeats')
  requireInteger(width, 1, 200, 'width')
  requireWithin(seed, 0, 1e9, 'seed')
  const rng = createRng(seed)
  const train = drawPlaneData(rng, 'moons', trainSize, noise)
  const validation = drawPlaneData(rng, 'moons', validationSize, noise)
  const nothingKnown = Math.log(2)
  const rates: SweptRate[] = []
  const sweep = (best: number | undefined): Sweep => ({ rates: rates.slice(), nothingKnown, best })
  for (const [k, rate] of sweptRates.entries()) {
    const losses: number[] = []
    const history: number[] = []
    for (let repeat = 0; repeat < repeats; repeat++) {
      const plan = classifierPlan(train, validation, {
        hidden: [width],
        batchSize: 16,
        epochs,
        learningRate: rate,
        optimiser: settings[optimiser],
      })
      let last = Number.NaN
      for (const epoch of trainInSteps(createRng(seed, repeat + 1), plan)) {
        last = epoch.validation?.loss ?? Number.NaN
        if (repeat === 0) history.push(epoch.train.loss)
        yield { share: (k + (repeat + epoch.epoch / epochs) / repeats) / sweptRates.length }
      }
      losses.push(last)
    }
    rates.push(summarise(rate, losses, history, nothingKnown))
    yield { share: (k + 1) / sweptRates.length, soFar: sweep(undefined) }
  }
  return sweep(rates.reduce((best, each) => (each.median < best.median ? each : best)).rate)
}
