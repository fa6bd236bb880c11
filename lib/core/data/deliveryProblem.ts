import { accuracy } from '../metrics/accuracy'
import { createRng } from '../random/createRng'
import { requireInteger } from '../requirements'
import { drawDeliveries } from './drawDeliveries'
import { type LabelledData, selectExamples } from './LabelledData'
import { split } from './split'
import { fitStandardiser, type Standardiser, standardise } from './standardise'

/** The problem that runs through the course: will this parcel van come late? */
export interface DeliveryProblem {
  readonly train: LabelledData
  readonly validation: LabelledData
  readonly test: LabelledData
  /** the accuracy on the validation part of one who knows every chance */
  readonly bestPossible: number
  /** what the columns were standardised by */
  readonly scale: Standardiser
}

/**
 * Draws vans, divides them, and standardises all parts by the training part alone.
 * @param sizes of the three parts, each ≥ 1
 * @throws CoreError `out_of_range`
 * @example drawDeliveryProblem(1, [20, 10, 10]).test.labels.length; // => 10
 */
export function drawDeliveryProblem(seed: number, sizes: readonly [train: number, validation: number, test: number]): DeliveryProblem {
  for (const size of sizes) requireInteger(size, 1, 1e6, 'the size of a part')
  const rng = createRng(seed)
  const n = sizes[0] + sizes[1] + sizes[2]
  const all = drawDeliveries(rng, n)
  const indices = split(
    rng,
    n,
    sizes.map((size) => size / n),
  )
  const raw = indices.map((part) => selectExamples(all, part)) as [LabelledData, LabelledData, LabelledData]
  const scale = fitStandardiser(raw[0].features)
  const [train, validation, test] = raw.map((part) => ({ ...part, features: standardise(part.features, scale) })) as typeof raw
  const knowing = Uint8Array.from(indices[1] as Uint32Array, (i) => Number((all.chances[i] as number) > 0.5))
  return { train, validation, test, scale, bestPossible: accuracy(validation.labels, knowing) }
}
