import { requireEntries, requireInteger } from '../requirements'
import { mean } from '../statistics/mean'
import { median } from '../statistics/median'
import { type Classifier, type Regressor, repeatedRow } from './Predictor'

/**
 * Predicts the classes' shares of the training part for every example: its likeliest class is always the most common one. O(n).
 * @param labels length n ≥ 1, integers in [0, classes)
 * @throws CoreError `empty_input` | `out_of_range`
 * @example fitConstantClassifier([0, 0, 0, 1], 2).predictProbabilities(zeros(1, 5)).values; // => Float64Array.of(0.75, 0.25)
 */
export function fitConstantClassifier(labels: ArrayLike<number>, classes: number): Classifier {
  requireEntries(labels, 'labels')
  requireInteger(classes, 1, 255, 'classes')
  const shares = new Float64Array(classes)
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number
    requireInteger(label, 0, classes - 1, `labels[${i}]`)
    shares[label] = (shares[label] as number) + 1 / labels.length
  }
  return { classes, predictProbabilities: (features) => repeatedRow(features.rows, shares) }
}

/**
 * Predicts one value for every example: the mean, best for squared error, or the median, best for absolute error. O(n log n).
 * @param targets length n ≥ 1, finite
 * @throws CoreError `empty_input` | `non_finite`
 * @example fitConstantRegressor([1, 2, 9], 'median').predict(zeros(1, 3)); // => Float64Array.of(2)
 */
export function fitConstantRegressor(targets: ArrayLike<number>, by: 'mean' | 'median'): Regressor {
  const value = by === 'mean' ? mean(targets) : median(targets)
  return { predict: (features) => new Float64Array(features.rows).fill(value) }
}
