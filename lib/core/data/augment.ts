import { type Matrix, zeros } from '../matrices/Matrix'
import { requireInteger, requireWithin } from '../requirements'
import { integerBelow } from '../random/integerBelow'
import type { Rng } from '../random/createRng'
import { normal } from '../random/normal'
import { type LabelledData, requireLabelledData } from './LabelledData'

/**
 * The examples, and copies of each with normal noise added, of the same class. For training parts only. O(n · p · copies).
 * @param copies made of each example, ≥ 0
 * @param noise standard deviation, in the features' units
 * @returns n · (1 + copies) examples, the originals first
 * @throws CoreError `out_of_range`, and as `requireLabelledData`
 * @see Bishop 1995: training with noise is Tikhonov regularisation
 * @example augmentWithNoise(createRng(1), { features: matrixFromRows([[1]]), labels: Uint8Array.of(1), classes: 2 }, 3, 0.1).labels.length; // => 4
 */
export function augmentWithNoise(rng: Rng, data: LabelledData, copies: number, noise: number): LabelledData {
  requireLabelledData(data)
  requireInteger(copies, 0, 1000, 'copies')
  requireWithin(noise, 0, Number.MAX_VALUE, 'noise')
  const { rows, columns, values } = data.features
  const features = zeros(rows * (1 + copies), columns)
  for (let i = 0; i < features.values.length; i++)
    features.values[i] = (values[i % values.length] as number) + (i < values.length ? 0 : normal(rng, 0, noise))
  return { features, labels: Uint8Array.from({ length: features.rows }, (_, i) => data.labels[i % rows] as number), classes: data.classes }
}

/**
 * Points between two examples each, with their classes' shares as targets: mixup. O(n · p).
 * @param n how many to make, ≥ 1
 * @returns features n × p, and targets n × classes whose rows sum to 1
 * @throws CoreError `out_of_range`, and as `requireLabelledData`
 * @see Zhang et al. 2018, with α = 1: the share is uniform
 * @example mixup(createRng(1), { features: matrixFromRows([[1], [1]]), labels: Uint8Array.of(0, 1), classes: 2 }, 2).features.values[0]; // => 1
 */
export function mixup(rng: Rng, data: LabelledData, n: number): { readonly features: Matrix; readonly targets: Matrix } {
  requireLabelledData(data)
  requireInteger(n, 1, 1e7, 'n')
  const { rows, columns, values } = data.features
  const features = zeros(n, columns)
  const targets = zeros(n, data.classes)
  for (let i = 0; i < n; i++) {
    const [a, b, share] = [integerBelow(rng, rows), integerBelow(rng, rows), rng.uniform()]
    for (let j = 0; j < columns; j++)
      features.values[i * columns + j] = share * (values[a * columns + j] as number) + (1 - share) * (values[b * columns + j] as number)
    for (const [example, part] of [
      [a, share],
      [b, 1 - share],
    ] as const) {
      const at = i * data.classes + (data.labels[example] as number)
      targets.values[at] = (targets.values[at] as number) + part
    }
  }
  return { features, targets }
}
