import { withinBounds } from '../withinBounds'
import { classOrder } from './classOrder'
import { confusionMatrix } from './confusionMatrix'

/**
 * Matthews correlation in its multiclass form R_K; 0 when either side is constant. O(n + k²).
 * @returns in [−1, 1]; 0 is chance
 * @throws CoreError as `confusionMatrix`
 * @see Gorodkin 2004
 * @example matthewsCorrelation([0, 1], [0, 1]); // => 1
 */
export function matthewsCorrelation(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  const counts = confusionMatrix(yTrue, yPred, classOrder(yTrue, yPred), sampleWeight)
  const truths = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const predictions = counts.map((_, j) => counts.reduce((sum, row) => sum + (row[j] as number), 0))
  const right = counts.reduce((sum, row, i) => sum + (row[i] as number), 0)
  const total = truths.reduce((sum, count) => sum + count, 0)
  const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)
  const spread = (total ** 2 - product(predictions, predictions)) * (total ** 2 - product(truths, truths))
  return spread === 0 ? 0 : withinBounds((right * total - product(truths, predictions)) / Math.sqrt(spread), -1, 1)
}
