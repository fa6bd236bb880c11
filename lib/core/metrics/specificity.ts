import { classOrder } from './classOrder'
import { ratio, type ZeroDivision } from './fbeta'
import { outcomeCounts } from './outcomeCounts'

/**
 * Share of the negatives that were called negative, TN / (TN + FP). O(n).
 * @param posLabel the class that counts as positive
 * @returns a fraction in [0, 1], or `zeroDivision` when there are no negatives
 * @throws CoreError as `confusionMatrix`
 * @example specificity([0, 0, 1], [0, 1, 1]); // => 0.5
 */
export function specificity(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
  posLabel = 1,
  zeroDivision: ZeroDivision = 0,
  sampleWeight?: ArrayLike<number>,
): number {
  const { tn, fp } = outcomeCounts(yTrue, yPred, posLabel, sampleWeight)
  return ratio(tn, tn + fp, zeroDivision)
}

/**
 * Specificity of each class against all others, over all samples. O(n · k).
 * @param labels the classes and their order; by default all that occur, ascending
 * @throws CoreError as `confusionMatrix`
 * @example specificityPerClass([0, 1, 2], [0, 2, 2]); // => [1, 1, 0.5]
 */
export function specificityPerClass(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
  labels: readonly number[] = classOrder(yTrue, yPred),
  zeroDivision: ZeroDivision = 0,
  sampleWeight?: ArrayLike<number>,
): number[] {
  return labels.map((label) => specificity(yTrue, yPred, label, zeroDivision, sampleWeight))
}
