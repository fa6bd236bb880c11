import type { LabelledData } from '../data/LabelledData'
import { accuracy } from '../metrics/accuracy'
import { type Classifier, likeliestClasses } from './Predictor'

/**
 * Share of examples whose likeliest class is the right one. O(n · classes) beside the predictions.
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite`, and as the model does
 * @example classifierAccuracy(fitConstantClassifier([1, 1, 0], 2), { features: zeros(2, 1), labels: Uint8Array.of(1, 0), classes: 2 }); // => 0.5
 */
export const classifierAccuracy = (model: Classifier, { features, labels }: LabelledData): number =>
  accuracy(labels, likeliestClasses(model.predictProbabilities(features)))
