import { createRng } from '@lib/core/random/createRng'
import { drawSurface, surfaceAt } from '@lib/core/search/oneAxisMatters'
import { shareOf } from '@lib/core/search/space'

/** What the knobs' scales are: the same as in the learner's space. */
const rate = { kind: 'log_uniform', low: 0.0001, high: 1 } as const
const dropout = { kind: 'uniform', low: 0, high: 0.8 } as const

interface Setting {
  readonly seed: number
  /** so many of the first trainings come to nothing */
  readonly diverged: number
}

/** The loss that training with a learning rate and a dropout comes to, and a source of chance. */
export function createCallbacks({ seed, diverged }: Setting) {
  const rng = createRng(seed)
  let trained = 0
  const surface = drawSurface(rng, 2, 0.25, 0.3)
  return {
    random: (): number => rng.uniform(),
    objective: (trial: { readonly rate: number; readonly dropout: number }): number =>
      ++trained <= diverged ? Number.NaN : 1 - surfaceAt(surface, [shareOf(rate, trial.rate), shareOf(dropout, trial.dropout)]),
  }
}
