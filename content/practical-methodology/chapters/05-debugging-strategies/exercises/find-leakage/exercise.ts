import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

export const findLeakageExercise = defineExercise({
  slug: 'find-leakage',
  title: 'Find the leak',
  summary: 'Columns that know the answer, and rows that are there twice',
  objectives: ['know-the-failures'],
  minutes: 25,
  verdictMs: 100,
  entryPoint: 'findLeakage',
  parameters: ['train', 'labels', 'validation'],
  checks,
  hints,
  sizes: { train: 30, 'train[]': 4, labels: 30, validation: 20, 'validation[]': 4 },
  probes: [
    [
      [
        [5, 1],
        [6, 1],
        [1, 1],
        [2, 1],
      ],
      [1, 1, 0, 0],
      [[7, 1]],
    ],
    [
      [
        [1, 1],
        [2, 1],
        [5, 1],
        [6, 1],
      ],
      [1, 1, 0, 0],
      [[7, 1]],
    ],
    [
      [
        [1, 12],
        [2, 3],
        [1, 3],
      ],
      [1, 0, 0],
      [
        [11, 2],
        [2, 3],
      ],
    ],
    [
      [
        [1, 2],
        [9, 2],
        [4, 2],
      ],
      [1, 1, 0],
      [
        [9, 2],
        [9, 2],
      ],
    ],
    [
      [
        [10, 3],
        [9, 3],
        [9, 3],
        [2, 3],
      ],
      [1, 1, 0, 0],
      [[3, 3]],
    ],
    [
      [
        [1, 9],
        [2, 4],
        [8, 4],
        [9, 9],
      ],
      [1, 1, 0, 0],
      [
        [5, 5],
        [8, 4],
        [2, 9],
      ],
    ],
    [
      [
        [2, 13],
        [7, 1],
        [4, 4],
      ],
      [0, 1, 1],
      [
        [21, 3],
        [4, 4],
      ],
    ],
  ],
  equivalentMutants: {
    '12:24 > → <': 'The area becomes that of the other direction, and both directions are looked at.',
    '18:23 0 → 1': 'All rows have as many columns.',
    '19:101 >= → >': 'No area lies on the bar: how a fraction is rounded must not decide.',
  },
  mistakes: [
    {
      id: 'one-direction-only',
      title: 'Only columns that rise with the label',
      message: 'A column that is always low when the label is 1 gives it away just as well. What is its area under the ROC curve?',
      fails: ['columns', 'rows', 'any-data'],
    },
    {
      id: 'compared-by-identity',
      title: 'Rows are compared as objects',
      message: 'Two lists with the same numbers are not the same list to JavaScript. What does `includes` compare?',
      fails: ['rows', 'any-data'],
    },
    {
      id: 'joined-without-a-mark',
      title: 'Numbers run into one another',
      message: 'The rows 1, 12 and 11, 2 make the same text with you. What stands between two numbers?',
      fails: ['rows', 'any-data'],
    },
    {
      id: 'rows-of-the-training-part',
      title: 'The training rows are named',
      message: 'Both parts hold the row. Which of the two would you have to take out of validation?',
      fails: ['rows', 'any-data'],
    },
    {
      id: 'ties-count-fully',
      title: 'Ties count as right',
      message: 'A column that is the same for everyone knows nothing. What does yours say about it?',
      fails: ['columns', 'rows', 'any-data'],
    },
  ],
})
