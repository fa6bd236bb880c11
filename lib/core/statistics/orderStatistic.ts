import { requireFinite } from '../requirements'

/**
 * The value that would stand at position k if the values were sorted, found without sorting all. The array is left partly ordered: nothing
 * before k is larger, nothing after it smaller. O(n) on average.
 * @param values finite; reordered in place
 * @param k in [0, n)
 * @see Floyd & Rivest 1975, algorithm 489
 * @example orderStatistic(Float64Array.of(5, 1, 3), 1); // => 3
 */
export function orderStatistic(values: Float64Array, k: number): number {
  select(values, k, 0, values.length - 1)
  return values[k] as number
}

function select(values: Float64Array, k: number, from: number, to: number): void {
  let left = from
  let right = to
  while (right > left) {
    if (right - left > 600) {
      // A sample tells where k must lie; that part is ordered first.
      const n = right - left + 1
      const i = k - left + 1
      const z = Math.log(n)
      const size = 0.5 * Math.exp((2 * z) / 3)
      const deviation = 0.5 * Math.sqrt((z * size * (n - size)) / n) * Math.sign(i - n / 2)
      select(
        values,
        k,
        Math.max(left, Math.floor(k - (i * size) / n + deviation)),
        Math.min(right, Math.floor(k + ((n - i) * size) / n + deviation)),
      )
    }
    const pivot = values[k] as number
    let i = left
    let j = right
    swap(values, left, k)
    if ((values[right] as number) > pivot) swap(values, right, left)
    while (i < j) {
      swap(values, i, j)
      i++
      j--
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
    }
    if (values[left] === pivot) swap(values, left, j)
    else {
      j++
      swap(values, j, right)
    }
    if (j <= k) left = j + 1
    if (k <= j) right = j - 1
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] as number
  values[i] = values[j] as number
  values[j] = kept
}

let room = new Float64Array(0)

/**
 * A copy to be reordered at once, looked over on the way. Up to 65,536 values it stands in room that is kept, and holds until the next call:
 * allocating would take longer than the selection.
 * @throws CoreError `non_finite`
 * @example finiteCopy([1, 2]); // => Float64Array.of(1, 2)
 */
export function finiteCopy(values: ArrayLike<number>): Float64Array {
  const n = values.length
  if (n <= 65_536 && n > room.length) room = new Float64Array(n)
  const copy = n <= 65_536 ? room.subarray(0, n) : new Float64Array(n)
  copy.set(values)
  requireFinite(copy, 'values')
  return copy
}
