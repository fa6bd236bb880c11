import { requireEntries, requireFinite, requireInteger, requirePositive, requireWithin } from '../requirements'
import type { Rng } from '../random/createRng'
import { normal } from '../random/normal'
import { uniformBetween } from '../random/uniformBetween'

/** A made-up objective on the unit cube whose first axis matters and whose others matter as much as one likes; more is better. */
export interface Surface {
  /** where each axis is best, in [0, 1] */
  readonly peaks: readonly number[]
  /** how wide the good region of the first axis is, in its units */
  readonly width: number
  /** how much the others count beside the first, in [0, 1] */
  readonly others: number
  /** slow waves along the first axis: amplitudes of its sines */
  readonly waves: readonly number[]
}

/**
 * A random surface of a kind: the peak anywhere in the middle 80 % of each axis, the waves small.
 * @param dimensions ≥ 1
 * @param width in (0, 1]
 * @param others in [0, 1]: 0 leaves the first axis alone, 1 makes all alike
 * @throws CoreError `out_of_range`
 * @example drawSurface(createRng(1), 2, 0.2, 0.1).peaks.length; // => 2
 */
export function drawSurface(rng: Rng, dimensions: number, width: number, others: number): Surface {
  requireInteger(dimensions, 1, 10, 'dimensions')
  requirePositive(width, 'width')
  requireWithin(others, 0, 1, 'others')
  return {
    peaks: Array.from({ length: dimensions }, () => uniformBetween(rng, 0.1, 0.9)),
    width,
    others,
    waves: Array.from({ length: 3 }, () => normal(rng, 0, 0.01)),
  }
}

/**
 * The score of a point: 0.55 far from the peak, up to about 0.95 on it. Along the first axis it falls off as a bell; along each other axis
 * as a wider bell of which `others` says how deep it goes.
 * @param x one coordinate in [0, 1] for each peak
 * @throws CoreError `empty_input` | `non_finite` | `out_of_range`
 * @example surfaceAt({ peaks: [0.5], width: 0.2, others: 0, waves: [] }, [0.5]).toFixed(9); // => '0.950000000'
 */
export function surfaceAt({ peaks, width, others, waves }: Surface, x: ArrayLike<number>): number {
  requireEntries(peaks, 'peaks')
  requireFinite(peaks, 'peaks')
  requireFinite(waves, 'waves')
  requirePositive(width, 'width')
  requireWithin(others, 0, 1, 'others')
  let good = 1
  for (let d = 0; d < peaks.length; d++) {
    const at = x[d] as number
    requireWithin(at, 0, 1, `x[${d}]`)
    const away = (at - (peaks[d] as number)) / width
    const bell = Math.exp(-0.5 * away * away)
    good *= d === 0 ? bell : 1 - others + others * bell
  }
  let score = 0.55 + 0.4 * good
  for (let k = 0; k < waves.length; k++) score += (waves[k] as number) * Math.sin(2 * Math.PI * (k + 1) * (x[0] as number))
  return score
}
