import type { Rng } from '../random/createRng'
import { type Configuration, requireSpace, sampleConfiguration, type Space } from './space'

/** A search that learns from its trials: ask it what to try, tell it what came of it. The less the loss the better. */
export interface Searcher {
  suggest(): Configuration
  /** @param loss NaN and infinities stand for a run that diverged, the worst there is */
  observe(trial: Configuration, loss: number): void
}

/**
 * Random search as a searcher: it learns nothing.
 * @throws CoreError `out_of_range`
 * @example randomSearcher(createRng(1), { a: { kind: 'uniform', low: 2, high: 2 } }).suggest(); // => { a: 2 }
 */
export function randomSearcher(rng: Rng, space: Space): Searcher {
  requireSpace(space)
  return { suggest: () => sampleConfiguration(rng, space), observe: () => undefined }
}

/**
 * Losses with what is not finite set to the worst finite one, so that a model can be fitted to them.
 * @example tamedLosses([1, NaN, 3]); // => [1, 3, 3]
 */
export function tamedLosses(losses: readonly number[]): number[] {
  const worst = Math.max(...losses.filter(Number.isFinite), Number.NEGATIVE_INFINITY)
  return losses.map((loss) =>
    Number.isFinite(loss)
      ? loss
      : loss === Number.NEGATIVE_INFINITY
        ? Math.min(...losses.filter(Number.isFinite))
        : Number.isFinite(worst)
          ? worst
          : 0,
  )
}
