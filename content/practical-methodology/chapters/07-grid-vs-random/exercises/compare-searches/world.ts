import { createRng } from '@lib/core/random/createRng'
import { drawSurface, surfaceAt } from '@lib/core/search/oneAxisMatters'

/** Scores that are known, by seed from 1; or a grid and a random search of two knobs on the surface of a seed. */
export type Setting =
  | { readonly first: readonly number[]; readonly second: readonly number[] }
  | { readonly side: number; readonly others: number; readonly digits: number }

function known(scores: readonly number[], seed: number): number {
  const score = scores[seed - 1]
  if (score === undefined) throw new RangeError(`there is no contest with seed ${seed}`)
  return score
}

/** Each gives the best score that a search finds with a seed: the same seed, the same landscape. */
export function createCallbacks(setting: Setting) {
  if ('first' in setting)
    return { first: (seed: number) => known(setting.first, seed), second: (seed: number) => known(setting.second, seed) }
  const { side, others, digits } = setting
  const search = (seed: number, points: (uniform: () => number) => readonly (readonly [number, number])[]): number => {
    const surface = drawSurface(createRng(seed), 2, 0.15, others)
    const rng = createRng(seed, 1)
    const best = Math.max(...points(() => rng.uniform()).map((point) => surfaceAt(surface, point)))
    return Math.round(best * 10 ** digits) / 10 ** digits
  }
  const cells = Array.from({ length: side * side }, (_, k) => [((k % side) + 0.5) / side, (Math.floor(k / side) + 0.5) / side] as const)
  return {
    first: (seed: number) => search(seed, (uniform) => cells.map(() => [uniform(), uniform()] as const)),
    second: (seed: number) => search(seed, () => cells),
  }
}
