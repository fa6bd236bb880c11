import { createRng } from '@lib/core/random/createRng'
import { drawSurface, type Surface, surfaceAt } from '@lib/core/search/oneAxisMatters'
import { shareOf, type Space } from '@lib/core/search/space'

export interface Setting {
  readonly seed: number
  readonly space: Space
  /** how much all knobs but the first count */
  readonly others: number
  /** the range of the first knob where training comes to something: elsewhere the loss is NaN */
  readonly trained: readonly [number, number]
  /** what losses between 0 and 1 are shifted by, and then multiplied by: losses are of any size and sign */
  readonly shift?: number
  readonly unit?: number
  /** instead of one that is drawn: the surface of the chapter’s figure */
  readonly surface?: Surface
  /** a valley instead: only the sum of the knobs’ cells counts, of so many on each scale, and is best at one value */
  readonly valley?: { readonly cells: number; readonly at: number }
}

/** Losses are multiples of a millionth or so: how a value of a knob is rounded changes none of them, and a least loss can be exactly 0. */
const grain = 2 ** 20

/** The loss that training with a value for each knob comes to. */
export function createCallbacks({ seed, space, others, trained: [least, most], shift = 0, unit = 1, surface: given, valley }: Setting) {
  const knobs = Object.entries(space)
  const surface = given ?? drawSurface(createRng(seed), knobs.length, 0.3, others)
  return {
    objective: (trial: Readonly<Record<string, number>>): number => {
      const first = trial[knobs[0]?.[0] ?? ''] ?? 0
      if (first < least || first > most) return Number.NaN
      const shares = knobs.map(([name, knob]) => shareOf(knob, trial[name] ?? Number.NaN))
      const level = valley
        ? Math.abs(shares.reduce((sum, share) => sum + Math.floor(share * valley.cells), 0) - valley.at)
        : Math.round((1 - surfaceAt(surface, shares)) * grain) / grain
      return unit * (level + shift)
    },
  }
}
