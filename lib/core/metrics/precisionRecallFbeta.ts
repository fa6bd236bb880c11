import { classOrder } from './classOrder'
import { fromOutcomes, type PrecisionRecallFbeta, type ZeroDivision } from './fbeta'
import { outcomeCounts } from './outcomeCounts'

export interface PerClassScores {
  readonly precision: readonly number[]
  readonly recall: readonly number[]
  readonly fbeta: readonly number[]
  /** weight of each class in the truth */
  readonly support: readonly number[]
}

export interface AveragingOptions {
  /** recall counts β times as much as precision; default 1 */
  readonly beta?: number
  /** the value of 0/0: 0 (default), 1 or NaN */
  readonly zeroDivision?: ZeroDivision
  /** length n; by default 1 each */
  readonly sampleWeight?: ArrayLike<number> | undefined
  /** the classes and their order; by default all that occur, ascending */
  readonly labels?: readonly number[] | undefined
}

/**
 * Precision, recall and Fβ of one class against the rest. O(n).
 * @param yTrue length n
 * @param yPred length n
 * @param posLabel the class that counts as positive; default 1
 * @throws CoreError as `confusionMatrix`
 * @example precisionRecallFbeta([1, 0], [1, 1]).precision; // => 0.5
 */
export function precisionRecallFbeta(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
  { beta = 1, zeroDivision = 0, sampleWeight, posLabel = 1 }: Omit<AveragingOptions, 'labels'> & { readonly posLabel?: number } = {},
): PrecisionRecallFbeta {
  return fromOutcomes(outcomeCounts(yTrue, yPred, posLabel, sampleWeight), beta, zeroDivision)
}

/**
 * Precision, recall and Fβ of every class, each against the rest. O(n · k).
 * @throws CoreError as `confusionMatrix`
 * @example perClassScores([0, 1], [0, 1]).recall; // => [1, 1]
 */
export function perClassScores(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
  { beta = 1, zeroDivision = 0, sampleWeight, labels = classOrder(yTrue, yPred) }: AveragingOptions = {},
): PerClassScores {
  const counts = labels.map((label) => outcomeCounts(yTrue, yPred, label, sampleWeight))
  const scores = counts.map((count) => fromOutcomes(count, beta, zeroDivision))
  return {
    precision: scores.map((score) => score.precision),
    recall: scores.map((score) => score.recall),
    fbeta: scores.map((score) => score.fbeta),
    support: counts.map((count) => count.tp + count.fn),
  }
}

/** Weighted mean that passes over NaN, as scikit-learn ≥ 1.3 does; a plain mean when no weight is left, NaN when no value is. */
function meanOfDefined(values: readonly number[], weights: readonly number[]): number {
  const defined = values.map((value, i) => ({ value, weight: weights[i] as number })).filter(({ value }) => !Number.isNaN(value))
  const total = defined.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return defined.reduce((sum, { value }) => sum + value, 0) / defined.length
  return defined.reduce((sum, { value, weight }) => sum + value * weight, 0) / total
}

/**
 * Precision, recall and Fβ of all classes in one number each. O(n · k).
 * @param average `micro` pools the counts over the classes, `macro` is the plain mean over classes, `weighted` weights them by their
 *   share of the truth
 * @throws CoreError as `confusionMatrix`
 * @example averagedScores([0, 1, 2], [0, 1, 1], 'micro').recall; // => 0.6666666666666666
 */
export function averagedScores(
  yTrue: ArrayLike<number>,
  yPred: ArrayLike<number>,
  average: 'micro' | 'macro' | 'weighted',
  options: AveragingOptions = {},
): PrecisionRecallFbeta {
  const { beta = 1, zeroDivision = 0, sampleWeight, labels = classOrder(yTrue, yPred) } = options
  if (average === 'micro') {
    const pooled = labels
      .map((label) => outcomeCounts(yTrue, yPred, label, sampleWeight))
      .reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn, tn: a.tn + b.tn }))
    return fromOutcomes(pooled, beta, zeroDivision)
  }
  const classes = perClassScores(yTrue, yPred, options)
  const weights = average === 'macro' ? classes.support.map(() => 1) : classes.support
  return {
    precision: meanOfDefined(classes.precision, weights),
    recall: meanOfDefined(classes.recall, weights),
    fbeta: meanOfDefined(classes.fbeta, weights),
  }
}
