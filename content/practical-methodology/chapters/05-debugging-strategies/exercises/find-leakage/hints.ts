import { rocAuc } from '@lib/core/metrics/rocAuc'
import type { Hints } from '@lib/domain/hints'

const area = rocAuc([1, 1, 0, 0], [1, 2, 8, 9])

export const hints: Hints = {
  question:
    'If you were shown one column of the training part and nothing else, how often could you tell the label? And what if the column runs the other way?',
  pointer:
    'For the columns you have a tool from chapter 1: the area under the ROC curve of one column as the score, and 1 minus that for the other direction. For the rows make a key of each, with a mark between the numbers, and look the keys up in a set.',
  'worked-step': `Labels 1, 1, 0, 0 and a column 1, 2, 8, 9. Of the four pairs of a 1 and a 0 the column ranks none rightly: the area is ${area}. Turned round that is ${1 - area}, far above 0.95. Whoever knows this column knows the label.`,
}
