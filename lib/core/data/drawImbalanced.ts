import type { Rng } from '../random/createRng'
import { requireWithin } from '../requirements'
import { drawPlane } from './drawPlane'
import type { LabelledData } from './LabelledData'

/**
 * Two clouds of different size: class 1 is rare. At least one of each class is drawn.
 * @param n ≥ 2
 * @param prevalence share of class 1, in [0, 1]
 * @param noise standard deviation of a cloud
 * @throws CoreError `out_of_range`
 */
export function drawImbalanced(rng: Rng, n: number, prevalence: number, noise: number): LabelledData {
  requireWithin(prevalence, 0, 1, 'prevalence')
  const { features, labels } = drawPlane(rng, n, noise, () => [0, 0])
  const rare = Math.min(n - 1, Math.max(1, Math.round(n * prevalence)))
  for (let i = 0; i < n; i++) {
    labels[i] = i < rare ? 1 : 0
    for (const at of [2 * i, 2 * i + 1]) features.values[at] = (features.values[at] as number) + (i < rare ? 0.5 : -0.5)
  }
  return { features, labels, classes: 2 }
}
