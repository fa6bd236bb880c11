import { requireFinite, requireSameLength, requireWeights } from '../requirements'
import { classOrder } from './classOrder'

/**
 * Counts of truth against prediction. O(n + k²).
 * @param yTrue length n
 * @param yPred length n
 * @param labels the k classes, in the order of rows and columns; by default all that occur, ascending. A pair with a label that is
 *   not listed is left out.
 * @param sampleWeight length n; by default 1 each
 * @returns k × k, rows are truths, columns predictions
 * @throws CoreError `length_mismatch` | `non_finite` | `out_of_range`
 * @example confusionMatrix([0, 1, 1], [0, 0, 1]); // => [[1, 0], [1, 1]]
 */
export function confusionMatrix(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
  labels: readonly number[] = classOrder(yTrue, yPred),
  sampleWeight?: ArrayLike<number>,
): number[][] {
  requireSameLength(yTrue, yPred, 'yTrue and yPred')
  requireFinite(yTrue, 'yTrue')
  requireFinite(yPred, 'yPred')
  requireWeights(sampleWeight, yTrue.length)
  const position = positions(labels)
  const counts = new Float64Array(labels.length * labels.length)
  for (let i = 0; i < yTrue.length; i++) {
    const row = position(yTrue[i] as number)
    const column = position(yPred[i] as number)
    if (row < 0 || column < 0) continue
    const cell = row * labels.length + column
    counts[cell] = (counts[cell] as number) + (sampleWeight ? (sampleWeight[i] as number) : 1)
  }
  return labels.map((_, row) => Array.from(counts.subarray(row * labels.length, (row + 1) * labels.length)))
}

/** Where a label stands among the labels, or −1: by a table where they are small integers, as they mostly are. */
function positions(labels: readonly number[]): (label: number) => number {
  const small = labels.every((label) => Number.isInteger(label) && label >= 0 && label < 256)
  if (!small) {
    const places = new Map(labels.map((label, index) => [label, index]))
    return (label) => places.get(label) ?? -1
  }
  const table = new Int16Array(256).fill(-1)
  for (const [index, label] of labels.entries()) table[label] = index
  return (label) => table[label] ?? -1
}
