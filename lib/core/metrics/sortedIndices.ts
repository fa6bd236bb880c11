/**
 * Indices that put the values in descending order; equal values keep their order. O(n log n).
 * @example Array.from(sortedIndices([0.2, 0.9, 0.2])); // => [1, 0, 2]
 */
export function sortedIndices(values: ArrayLike<number>): Uint32Array {
  const indices = Uint32Array.from({ length: values.length }, (_, i) => i)
  return indices.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
}
