import { requireFinite, requireInteger } from '../requirements'
import { finiteCopy, orderStatistic, roomFor } from './orderStatistic'

/** Below this, narrowing costs more than it spares. */
const manyValues = 600

/**
 * The values that would stand at positions k and k + 1 if all were sorted; the second is the first where k is the last. A sample says
 * between which bounds they lie, and only what lies there is ordered. O(n) on average.
 * @param values length n ≥ 1, finite
 * @param k in [0, n)
 * @throws CoreError `non_finite` | `out_of_range`
 * @see Floyd & Rivest 1975
 * @example orderedPair([5, 1, 3], 0); // => [1, 3]
 */
export function orderedPair(values: ArrayLike<number>, k: number): readonly [number, number] {
  const n = values.length
  requireInteger(k, 0, n - 1, 'k')
  return (n > manyValues ? narrowed(values, k) : undefined) ?? pairOf(finiteCopy(values), k, n)
}

function pairOf(own: Float64Array, k: number, n: number): readonly [number, number] {
  const low = orderStatistic(own, k, n)
  if (k + 1 >= n) return [low, low]
  let high = Number.POSITIVE_INFINITY
  for (let i = k + 1; i < n; i++) if ((own[i] as number) < high) high = own[i] as number
  return [low, high]
}

/** Undefined where the sample was not like the rest, as where many values are equal or repeat in its step. */
function narrowed(values: ArrayLike<number>, k: number): readonly [number, number] | undefined {
  const n = values.length
  const size = Math.floor(n ** 0.6)
  const own = roomFor(n + 1)
  const step = n / size
  for (let i = 0; i < size; i++) own[i] = values[Math.floor(i * step)] as number
  const share = k / n
  const gap = 2 * Math.sqrt(size * share * (1 - share)) + 1
  const from = Math.floor(share * size - gap)
  const to = Math.ceil(share * size + gap)
  const low = from < 0 ? Number.NEGATIVE_INFINITY : orderStatistic(own, from, size)
  const high = to >= size ? Number.POSITIVE_INFINITY : orderStatistic(own, to, size)
  const upper = keepFrom(values, low, own)
  const kept = keepUpTo(own, upper, high)
  const place = k - (n - upper)
  return place >= 0 && place + 1 < kept ? pairOf(own, place, kept) : undefined
}

/**
 * Puts the values that are not below a bound into `own`, and says how many they are. Without branches, which nothing could foretell.
 * @throws CoreError `non_finite`
 */
function keepFrom(values: ArrayLike<number>, low: number, own: Float64Array): number {
  let kept = 0
  // x − x is 0 for every finite x, and for nothing else. Four sums at once: each would wait for its own last addition.
  let [a, b, c, d] = [0, 0, 0, 0]
  const fours = values.length & ~3
  for (let i = 0; i < fours; i += 4) {
    const first = values[i] as number
    const second = values[i + 1] as number
    const third = values[i + 2] as number
    const fourth = values[i + 3] as number
    own[kept] = first
    kept = (kept + Number(first >= low)) | 0
    own[kept] = second
    kept = (kept + Number(second >= low)) | 0
    own[kept] = third
    kept = (kept + Number(third >= low)) | 0
    own[kept] = fourth
    kept = (kept + Number(fourth >= low)) | 0
    a += first - first
    b += second - second
    c += third - third
    d += fourth - fourth
  }
  for (let i = fours; i < values.length; i++) {
    const value = values[i] as number
    own[kept] = value
    kept += Number(value >= low)
    a += value - value
  }
  if (a + b + c + d !== 0) requireFinite(values, 'values')
  return kept
}

/** Moves the first n values that are not above a bound to the front, and says how many they are. */
function keepUpTo(own: Float64Array, n: number, high: number): number {
  let kept = 0
  for (let i = 0; i < n; i++) {
    const value = own[i] as number
    own[kept] = value
    kept = (kept + Number(value <= high)) | 0
  }
  return kept
}
