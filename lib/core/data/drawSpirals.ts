import type { Rng } from '../random/createRng'
import { drawPlane } from './drawPlane'
import type { LabelledData } from './LabelledData'

/**
 * Two spirals of one and a half turns, wound into one another: few models find them.
 * @param n ≥ 2, half of each class
 * @param noise standard deviation in each direction
 * @throws CoreError `out_of_range`
 */
export function drawSpirals(rng: Rng, n: number, noise: number): LabelledData {
  return drawPlane(rng, n, noise, (label, t) => {
    const radius = 0.1 + 0.9 * Math.sqrt(t)
    const angle = 3 * Math.PI * radius + label * Math.PI
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  })
}
