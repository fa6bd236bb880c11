import { classOrder } from './classOrder'
import { confusionMatrix } from './confusionMatrix'

const disagreement = {
  none: (i: number, j: number) => (i === j ? 0 : 1),
  linear: (i: number, j: number) => Math.abs(i - j),
  quadratic: (i: number, j: number) => (i - j) ** 2,
}

/**
 * Cohen's kappa: agreement beyond what the two margins give by chance. O(n + k²).
 * @param weights how disagreement grows with the distance of two classes' positions in the label order
 * @param labels the classes and their order; by default all that occur, ascending
 * @returns at most 1; 0 is chance; NaN when chance leaves nothing to agree on
 * @throws CoreError `length_mismatch` | `non_finite`
 * @see Cohen 1960, 1968
 * @example cohenKappa([0, 0, 1, 1], [0, 1, 1, 1]); // => 0.5
 */
export function cohenKappa(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
  weights: keyof typeof disagreement = 'none',
  labels: readonly number[] = classOrder(yTrue, yPred),
): number {
  const counts = confusionMatrix(yTrue, yPred, labels)
  const truths = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const predictions = counts.map((_, j) => counts.reduce((sum, row) => sum + (row[j] as number), 0))
  const total = truths.reduce((sum, count) => sum + count, 0)
  let observed = 0
  let expected = 0
  for (const [i, row] of counts.entries())
    for (const [j, count] of row.entries()) {
      const weight = disagreement[weights](i, j)
      observed += weight * count
      expected += (weight * (truths[i] as number) * (predictions[j] as number)) / total
    }
  return expected === 0 ? Number.NaN : 1 - observed / expected
}
