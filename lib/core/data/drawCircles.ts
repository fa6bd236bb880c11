import type { Rng } from '../random/createRng'
import { drawPlane } from './drawPlane'
import type { LabelledData } from './LabelledData'

/**
 * A ring of class 0 with radius 1 about a ring of class 1 with radius ½: no line parts them.
 * @param n ≥ 2, half of each class
 * @param noise standard deviation in each direction
 * @throws CoreError `out_of_range`
 */
export function drawCircles(rng: Rng, n: number, noise: number): LabelledData {
  return drawPlane(rng, n, noise, (label, t) => {
    const radius = label === 1 ? 0.5 : 1
    return [radius * Math.cos(2 * Math.PI * t), radius * Math.sin(2 * Math.PI * t)]
  })
}
