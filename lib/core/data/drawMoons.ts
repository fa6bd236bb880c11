import type { Rng } from '../random/createRng'
import { drawPlane } from './drawPlane'
import type { LabelledData } from './LabelledData'

/**
 * Two half-moons that reach into one another, centred on the origin: a line does rather well, a curve better.
 * @param n ≥ 2, half of each class
 * @param noise standard deviation in each direction
 * @throws CoreError `out_of_range`
 */
export function drawMoons(rng: Rng, n: number, noise: number): LabelledData {
  return drawPlane(rng, n, noise, (label, t) => {
    const angle = Math.PI * t
    return label === 1 ? [0.5 - Math.cos(angle), 0.25 - Math.sin(angle)] : [Math.cos(angle) - 0.5, Math.sin(angle) - 0.25]
  })
}
