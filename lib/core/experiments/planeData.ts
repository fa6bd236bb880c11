import { drawCircles } from '../data/drawCircles'
import { drawClouds } from '../data/drawClouds'
import { drawImbalanced } from '../data/drawImbalanced'
import { drawMoons } from '../data/drawMoons'
import { drawNoise } from '../data/drawNoise'
import { drawSpirals } from '../data/drawSpirals'
import type { LabelledData } from '../data/LabelledData'
import { CoreError } from '../CoreError'
import type { Rng } from '../random/createRng'

const draws = {
  linear: drawClouds,
  circles: drawCircles,
  moons: drawMoons,
  spirals: drawSpirals,
  imbalanced: (rng: Rng, n: number, noise: number) => drawImbalanced(rng, n, 0.1, noise),
  noise: (rng: Rng, n: number, _noise: number) => drawNoise(rng, n),
}

export type PlaneDataName = keyof typeof draws

/** The data sets in the plane, by the names that figures use. */
export const planeDataNames = Object.keys(draws) as PlaneDataName[]

/**
 * Examples of two classes in the plane.
 * @param n ≥ 2
 * @param noise deviation of each coordinate, ≥ 0; `noise` has none
 * @throws CoreError `out_of_range`
 * @example drawPlaneData(createRng(1), 'moons', 8, 0.1).labels.length; // => 8
 */
export function drawPlaneData(rng: Rng, name: PlaneDataName, n: number, noise: number): LabelledData {
  if (!Object.hasOwn(draws, name)) throw new CoreError('out_of_range', `there is no data set ${name}`)
  return draws[name](rng, n, noise)
}
