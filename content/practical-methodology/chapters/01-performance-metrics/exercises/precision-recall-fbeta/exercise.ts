import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

export const precisionRecallFbetaExercise = defineExercise({
  slug: 'precision-recall-fbeta',
  title: 'Precision, recall and the F that joins them',
  summary: 'Three ratios, and what to do about 0/0',
  objectives: ['read-outcomes', 'price-mistakes'],
  minutes: 15,
  entryPoint: 'precisionRecallFbeta',
  parameters: ['yTrue', 'yPred', 'beta'],
  sizes: { yTrue: 120, yPred: 120 },
  checks,
  hints,
  probes: [
    [[1, 0], [1, 1], 2],
    [[1, 1, 0, 0, 0], [1, 0, 0, 0, 0], 3],
    [[1, 1, 1, 0, 1], [1, 0, 1, 1, 0], 1],
    [[1, 0, 0], [0, 0, 0], 1],
    [[0, 0], [0, 0], 1],
    [[1, 1, 0], [1, 0, 0], 0.5],
  ],
  equivalentMutants: {
    '8:21 < → <=': 'One place beyond the end both labels are undefined, and nothing is counted.',
  },
  mistakes: [
    {
      id: 'beta-pulls-the-wrong-way',
      title: 'β pulls the wrong way',
      message: 'Say a miss would be terrible, so you choose β = 10. Which of the two should F then follow, and which does yours?',
      fails: ['any-labels-any-beta'],
    },
    {
      id: 'beta-not-squared',
      title: 'β is not squared',
      message: 'The formula weighs with β². Where in yours does the square happen, and what does β = 2 weigh recall with instead?',
      fails: ['any-labels-any-beta'],
    },
    {
      id: 'precision-and-recall-swapped',
      title: 'Precision and recall change places',
      message:
        'Precision asks about what was stopped, recall about what deserved stopping. Which of your two denominators counts the predictions?',
      fails: ['worked-example', 'any-labels-any-beta'],
    },
    {
      id: 'nan-for-nothing',
      title: '0/0 is left as NaN',
      message: 'In JavaScript 0/0 is NaN. When the filter stops nothing, what do the instructions want its precision to be?',
      fails: ['nothing-to-divide-by', 'any-labels-any-beta'],
    },
    {
      id: 'one-for-nothing',
      title: '0/0 is taken as 1',
      message: 'Your program calls an empty ratio perfect. Some libraries do, and these instructions agreed on another value: which?',
      fails: ['nothing-to-divide-by', 'any-labels-any-beta'],
    },
    {
      id: 'plain-average',
      title: 'F as the plain average',
      message: 'One caught message out of ten, no false alarm: P = 1, R = 0.1. What should a score say that follows the worse of the two?',
      fails: ['worked-example', 'any-labels-any-beta'],
    },
  ],
})
