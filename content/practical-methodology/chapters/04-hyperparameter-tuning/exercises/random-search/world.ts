import { createRng } from '@lib/core/random/createRng'
import { drawSurface, surfaceAt } from '@lib/core/search/oneAxisMatters'
import { shareOf } from '@lib/core/search/space'

/** What the knobs' scales are: the same as in the learner's space. */
const rate = { kind: 'log_uniform', low: 0.0001, high: 1 } as const
const dropout = { kind: 'uniform', low: 0, high: 0.8 } as const

interface Setting {
  readonly seed: number
  /** learning rates above this come to nothing */
  readonly diverges: number
}

/** The loss that training with a learning rate and a dropout comes to, and a source of chance. */
export function createCallbacks({ seed, diverges }: Setting) {
  const rng = createRng(seed)
  const surface = drawSurface(rng, 2, 0.25, 0.3)
  return {
    random: (): number => rng.uniform(),
    objective: (trial: { readonly rate: number; readonly dropout: number }): number =>
      trial.rate > diverges ? Number.NaN : 1 - surfaceAt(surface, [shareOf(rate, trial.rate), shareOf(dropout, trial.dropout)]),
  }
}
