import { createRng } from '@lib/core/random/createRng'
import { drawSurface, type Surface, surfaceAt } from '@lib/core/search/oneAxisMatters'
import { shareOf, type Space } from '@lib/core/search/space'

interface Setting {
  readonly seed: number
  readonly space: Space
  /** which trainings come to nothing, counted from 0 */
  readonly diverged: readonly number[]
  /** what the losses of the surface, between 0 and 1, are shifted by, and then multiplied by: losses are of any size and sign */
  readonly shift?: number
  readonly unit?: number
  /** which training comes to a loss of 0, counted from 0 */
  readonly zeroAt?: number
  /** instead of one that is drawn: the surface of the figure in chapter 7 */
  readonly surface?: Surface
}

/** The loss that training with a value for each knob comes to, and a source of chance. */
export function createCallbacks({ seed, space, diverged, shift = 0, unit = 1, zeroAt, surface: given }: Setting) {
  const rng = createRng(seed)
  const knobs = Object.entries(space)
  const surface = given ?? drawSurface(rng, knobs.length, 0.25, 0.3)
  let trained = 0
  return {
    random: (): number => rng.uniform(),
    objective: (trial: Readonly<Record<string, number>>): number => {
      const training = trained++
      if (diverged.includes(training)) return Number.NaN
      if (training === zeroAt) return 0
      const shares = knobs.map(([name, knob]) => shareOf(knob, trial[name] ?? Number.NaN))
      return unit * (1 - surfaceAt(surface, shares) + shift)
    },
  }
}
