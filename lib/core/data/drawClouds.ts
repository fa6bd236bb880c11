import type { Rng } from '../random/createRng'
import { drawPlane } from './drawPlane'
import type { LabelledData } from './LabelledData'

/**
 * Two clouds that a straight line parts as well as anything can: normal about (−½, −½) and (½, ½).
 * @param n ≥ 2, half of each class
 * @param noise standard deviation of a cloud; at 0.5 the best line is wrong about one in 13
 * @throws CoreError `out_of_range`
 */
export function drawClouds(rng: Rng, n: number, noise: number): LabelledData {
  return drawPlane(rng, n, noise, (label) => (label === 1 ? [0.5, 0.5] : [-0.5, -0.5]))
}
