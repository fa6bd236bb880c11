import { zeros } from '../matrices/Matrix'
import { requireInteger, requireWithin } from '../requirements'
import type { Rng } from '../random/createRng'
import { normal } from '../random/normal'
import type { LabelledData } from './LabelledData'

/**
 * Points in the plane, those of odd index of class 1.
 * @param n ≥ 2, half of each class
 * @param noise standard deviation in each direction
 * @param place where the point of a class stands at a share t of its shape, t uniform on [0, 1)
 * @throws CoreError `out_of_range`
 * @example drawPlane(createRng(1), 2, 0, (label) => [label, 7]).features.values; // => Float64Array.of(0, 7, 1, 7)
 */
export function drawPlane(
  rng: Rng,
  n: number,
  noise: number,
  place: (label: number, t: number) => readonly [number, number],
): LabelledData {
  requireInteger(n, 2, 1e7, 'n')
  requireWithin(noise, 0, 100, 'noise')
  const features = zeros(n, 2)
  const labels = Uint8Array.from({ length: n }, (_, i) => i % 2)
  for (let i = 0; i < n; i++) {
    const [x, y] = place(labels[i] as number, rng.uniform())
    features.values[2 * i] = x + normal(rng, 0, noise)
    features.values[2 * i + 1] = y + normal(rng, 0, noise)
  }
  return { features, labels, classes: 2 }
}
