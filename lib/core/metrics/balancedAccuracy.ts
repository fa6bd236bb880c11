import { classOrder } from './classOrder'
import { confusionMatrix } from './confusionMatrix'

/**
 * Mean recall over the K classes that occur in the truth.
 * @param yTrue length n
 * @param yPred length n
 * @param adjusted rescale so that chance is 0: (b − 1/K) / (1 − 1/K), NaN when K is 1
 * @param sampleWeight length n; by default 1 each
 * @returns a fraction; in [0, 1] unless adjusted
 * @throws CoreError as `confusionMatrix`
 * @see Brodersen et al. 2010
 * @example balancedAccuracy([0, 0, 0, 1], [0, 0, 0, 0]); // => 0.5
 */
export function balancedAccuracy(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
  adjusted = false,
  sampleWeight?: ArrayLike<number>,
): number {
  const recalls = confusionMatrix(yTrue, yPred, classOrder(yTrue, yPred), sampleWeight)
    .map((row, i) => ({ right: row[i] as number, total: row.reduce((sum, count) => sum + count, 0) }))
    .filter((row) => row.total > 0)
    .map((row) => row.right / row.total)
  const balanced = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length
  const chance = 1 / recalls.length
  return adjusted ? (balanced - chance) / (1 - chance) : balanced
}
