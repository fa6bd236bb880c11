/**
 * Indices that put the values into descending order; equal values keep their order. O(n log n), and O(n) where there are many: by radix sort
 * of the numbers' bits.
 * @param values length n, finite
 * @see Knuth 1998, section 5.2.5
 * @example Array.from(sortedIndices([0.1, 0.9, 0.5, 0.9])); // => [1, 3, 2, 0]
 */
export function sortedIndices(values: ArrayLike<number>): Uint32Array {
  if (values.length >= manyValues) return radixSorted(values)
  const indices = new Uint32Array(values.length)
  for (let i = 0; i < indices.length; i++) indices[i] = i
  return compared(indices, values)
}

const compared = (indices: Uint32Array<ArrayBuffer>, values: ArrayLike<number>) =>
  indices.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)

/** Below this, comparing is quicker. */
const manyValues = 128
const digitBits = 11
const buckets = 1 << digitBits

/** Sorts by the upper halves of the numbers, three digits of eleven bits, then puts right what these halves leave open. */
function radixSorted(values: ArrayLike<number>): Uint32Array {
  const n = values.length
  const number = new Float64Array(1)
  const words = new Uint32Array(number.buffer)
  const places = new Uint32Array(3 * buckets)
  // Key and index stand together, so that what moves together lies together.
  let pairs = new Uint32Array(2 * n)
  let next = new Uint32Array(2 * n)
  for (let i = 0; i < n; i++) {
    // Adding 0 makes −0 and 0 one number.
    number[0] = (values[i] as number) + 0
    const word = words[1] as number
    // As unsigned integers these bits rise while the numbers fall.
    const key = word >>> 31 === 1 ? word : (word ^ 0x7fffffff) >>> 0
    pairs[2 * i] = key
    pairs[2 * i + 1] = i
    for (let digit = 0; digit < 3; digit++) {
      const bucket = digit * buckets + ((key >>> (digit * digitBits)) & (buckets - 1))
      places[bucket] = (places[bucket] as number) + 1
    }
  }
  for (let digit = 0; digit < 3; digit++) {
    const own = places.subarray(digit * buckets, (digit + 1) * buckets)
    if (own.includes(n)) continue
    let from = 0
    for (let bucket = 0; bucket < buckets; bucket++) {
      const count = own[bucket] as number
      own[bucket] = from
      from += count
    }
    const shift = digit * digitBits
    for (let i = 0; i < n; i++) {
      const key = pairs[2 * i] as number
      const bucket = (key >>> shift) & (buckets - 1)
      const place = own[bucket] as number
      own[bucket] = place + 1
      next[2 * place] = key
      next[2 * place + 1] = pairs[2 * i + 1] as number
    }
    const spare = pairs
    pairs = next
    next = spare
  }
  // The spare half of the room takes the order.
  const order = next.subarray(0, n)
  for (let i = 0; i < n; i++) order[i] = pairs[2 * i + 1] as number
  settleRuns(order, pairs, values)
  return order
}

/** Sorts each run of equal upper halves by the whole numbers: by insertion where it is short, else by comparing. */
function settleRuns(order: Uint32Array<ArrayBuffer>, pairs: Uint32Array, values: ArrayLike<number>): void {
  for (let start = 0; start + 1 < order.length; ) {
    let end = start + 1
    while (end < order.length && pairs[2 * end] === pairs[2 * start]) end++
    if (end - start > 24) settleLongRun(order.subarray(start, end), values)
    else
      for (let i = start + 1; i < end; i++) {
        const index = order[i] as number
        const value = values[index] as number
        let place = i
        for (; place > start && (values[order[place - 1] as number] as number) < value; place--) order[place] = order[place - 1] as number
        order[place] = index
      }
    start = end
  }
}

function settleLongRun(run: Uint32Array<ArrayBuffer>, values: ArrayLike<number>): void {
  const first = values[run[0] as number]
  if (!run.every((index) => values[index] === first)) compared(run, values)
}
