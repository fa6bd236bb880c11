import { createRng } from '@lib/core/random/createRng'
import { drawSurface, type Surface, surfaceAt } from '@lib/core/search/oneAxisMatters'
import { shareOf, type Space } from '@lib/core/search/space'

const knobs: Space = { rate: { kind: 'log_uniform', low: 0.0001, high: 1 }, dropout: { kind: 'uniform', low: 0, high: 0.8 } }

interface Setting {
  readonly seed: number
  /** so many of the first trainings come to nothing */
  readonly diverged: number
  /** instead of those of the exercise: the surface and the knobs of the figure in chapter 7 */
  readonly figure?: { readonly surface: Surface; readonly space: Space }
}

/** The loss that training with a learning rate and a dropout comes to, and a source of chance. */
export function createCallbacks({ seed, diverged, figure }: Setting) {
  const rng = createRng(seed)
  let trained = 0
  const space = figure?.space ?? knobs
  const surface = figure?.surface ?? drawSurface(rng, 2, 0.25, 0.3)
  return {
    random: (): number => rng.uniform(),
    objective: (trial: Readonly<Record<string, number>>): number =>
      ++trained <= diverged
        ? Number.NaN
        : 1 -
          surfaceAt(
            surface,
            Object.entries(space).map(([name, knob]) => shareOf(knob, trial[name] ?? Number.NaN)),
          ),
  }
}
