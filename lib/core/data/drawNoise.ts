import type { Rng } from '../random/createRng'
import { drawPlane } from './drawPlane'
import type { LabelledData } from './LabelledData'

/**
 * Points whose classes have nothing to do with where they are: whatever is learnt here is noise.
 * @param n ≥ 2, half of each class
 * @throws CoreError `out_of_range`
 */
export function drawNoise(rng: Rng, n: number): LabelledData {
  return drawPlane(rng, n, 0, () => [2 * rng.uniform() - 1, 2 * rng.uniform() - 1])
}
