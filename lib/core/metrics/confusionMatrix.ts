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
  const position = new Map(labels.map((label, index) => [label, index]))
  const counts = labels.map(() => labels.map(() => 0))
  for (let i = 0; i < yTrue.length; i++) {
    const row = counts[position.get(yTrue[i] as number) ?? -1]
    const column = position.get(yPred[i] as number)
    if (row && column !== undefined) row[column] = (row[column] as number) + (sampleWeight?.[i] ?? 1)
  }
  return counts
}
