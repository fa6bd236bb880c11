import { zeros } from '../matrices/Matrix'
import { requireInteger } from '../requirements'
import type { Rng } from '../random/createRng'
import { normal } from '../random/normal'
import type { LabelledData } from './LabelledData'

/** The columns of a delivery, in their units. */
export const deliveryColumns = [
  'distance, km',
  'parcels on board',
  'hour of departure',
  'rain, mm/h',
  'experience of the driver, years',
  'stops per km',
  'age of the van, years',
  'number of the depot',
] as const

export interface Deliveries extends LabelledData {
  /** length n: the chance of being late that the label was drawn with; the best any model can know */
  readonly chances: Float64Array
}

/**
 * Parcel vans, and whether each came late: a made-up tabular problem with what real ones have. Columns differ in unit and size, some are
 * skewed, two matter only together (rain makes distance worse), one matters in a curve (rush hours), two do not matter, and chance decides
 * the rest.
 * @param n ≥ 1
 * @returns eight columns as `deliveryColumns` names them; class 1 is late, about one in three
 * @throws CoreError `out_of_range`
 */
export function drawDeliveries(rng: Rng, n: number): Deliveries {
  requireInteger(n, 1, 1e7, 'n')
  const features = zeros(n, deliveryColumns.length)
  const labels = new Uint8Array(n)
  const chances = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const distance = Math.exp(normal(rng, 3.2, 0.5))
    const parcels = 20 + Math.floor(160 * rng.uniform())
    const hour = 6 + 14 * rng.uniform()
    const rain = rng.uniform() < 0.35 ? -2 * Math.log(1 - rng.uniform()) : 0
    const experience = -5 * Math.log(1 - rng.uniform())
    const density = Math.exp(normal(rng, 0, 0.6))
    const age = 12 * rng.uniform()
    const depot = Math.floor(30 * rng.uniform())
    features.values.set([distance, parcels, hour, rain, experience, density, age, depot], i * deliveryColumns.length)
    const rush = Math.exp(-((hour - 8) ** 2) / 2) + Math.exp(-((hour - 17) ** 2) / 3)
    const evidence =
      -2.9 +
      0.03 * (distance - 25) +
      0.012 * (parcels - 100) +
      2.4 * rush +
      0.045 * rain * distance -
      0.9 * Math.log1p(experience) * (1 - 0.5 * rush) +
      0.8 * Math.log(density) * ((parcels - 100) / 60) +
      1.6
    chances[i] = 1 / (1 + Math.exp(-1.5 * evidence))
    labels[i] = rng.uniform() < (chances[i] as number) ? 1 : 0
  }
  return { features, labels, classes: 2, chances }
}
