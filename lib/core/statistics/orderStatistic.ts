import { requireFinite } from '../requirements'

/**
 * The value that would stand at position k if the values were sorted, found without sorting all. The array is left partly ordered: nothing
 * before k is larger, nothing after it smaller. O(n) on average.
 * @param values finite; reordered in place
 * @param k in [0, n)
 * @param n how many of the values count, from the first on
 * @see Floyd & Rivest 1975, algorithm 489
 * @example orderStatistic(Float64Array.of(5, 1, 3), 1, 3); // => 3
 */
export function orderStatistic(values: Float64Array, k: number, n: number): number {
  select(values, k, 0, n - 1)
  return values[k] as number
}

function select(values: Float64Array, k: number, from: number, to: number): void {
  // Kept whole numbers for the compiler too: indices that may be fractions cost a third of the time.
  let left = from | 0
  let right = to | 0
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
    values[k] = values[left] as number
    values[left] = pivot
    let low = pivot
    let high = values[right] as number
    if (high > pivot) {
      values[right] = low
      values[left] = high
      low = high
      high = pivot
    }
    let i = left
    let j = right
    while (i < j) {
      values[i++] = high
      values[j--] = low
      low = values[i] as number
      while (low < pivot) low = values[++i] as number
      high = values[j] as number
      while (high > pivot) high = values[--j] as number
    }
    const first = values[left] as number
    if (first === pivot) {
      values[left] = values[j] as number
      values[j] = first
    } else {
      j++
      values[right] = values[j] as number
      values[j] = pivot
    }
    if (j <= k) left = j + 1
    if (k <= j) right = j - 1
  }
}

let room = new Float64Array(0)

/**
 * Room for n numbers to be reordered in. Up to 65,536 it is kept, and holds until it is asked for again: allocating would take longer than
 * the selection.
 * @example roomFor(2).length >= 2; // => true
 */
export function roomFor(n: number): Float64Array {
  if (n > 65_536) return new Float64Array(n)
  if (n > room.length) room = new Float64Array(n)
  return room
}

/**
 * A copy to be reordered at once, in such room, and looked over on the way; what stands beyond its first n values means nothing.
 * @throws CoreError `non_finite`
 * @example finiteCopy([1, 2])[1]; // => 2
 */
export function finiteCopy(values: ArrayLike<number>): Float64Array {
  const n = values.length
  const copy = roomFor(n)
  // x − x is 0 for every finite x, and for nothing else. Four sums at once: each would wait for its own last addition.
  let [a, b, c, d] = [0, 0, 0, 0]
  const fours = n & ~3
  for (let i = 0; i < fours; i += 4) {
    const first = values[i] as number
    const second = values[i + 1] as number
    const third = values[i + 2] as number
    const fourth = values[i + 3] as number
    copy[i] = first
    copy[i + 1] = second
    copy[i + 2] = third
    copy[i + 3] = fourth
    a += first - first
    b += second - second
    c += third - third
    d += fourth - fourth
  }
  for (let i = fours; i < n; i++) {
    const value = values[i] as number
    copy[i] = value
    a += value - value
  }
  if (a + b + c + d !== 0) requireFinite(values, 'values')
  return copy
}
