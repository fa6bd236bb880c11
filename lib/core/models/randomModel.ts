import { zeros } from '../matrices/Matrix'
import { requireInteger } from '../requirements'
import type { Rng } from '../random/createRng'
import { integerBelow } from '../random/integerBelow'
import type { Classifier } from './Predictor'

/**
 * Guesses: each class equally likely, whatever the features. A model that barely beats it has learnt nothing.
 * @param rng drawn from at each prediction
 * @param classes from 1 to 255
 * @throws CoreError `out_of_range`
 * @example randomClassifier(createRng(1), 1).predictProbabilities(zeros(2, 3)).values; // => Float64Array.of(1, 1)
 */
export function randomClassifier(rng: Rng, classes: number): Classifier {
  requireInteger(classes, 1, 255, 'classes')
  return {
    classes,
    predictProbabilities: ({ rows }) => {
      const guesses = zeros(rows, classes)
      for (let i = 0; i < rows; i++) guesses.values[i * classes + integerBelow(rng, classes)] = 1
      return guesses
    },
  }
}
