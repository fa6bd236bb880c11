import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'
import { chanceIsClipped } from './clippedChances'

export const logisticRegressionExercise = defineExercise({
  slug: 'logistic-regression',
  title: 'Logistic regression, by hand',
  summary: 'The third rung, trained by batch gradient descent',
  objectives: ['climb-the-rungs', 'read-the-ladder'],
  minutes: 30,
  verdictMs: 1500,
  entryPoint: 'logisticRegression',
  parameters: ['rows', 'labels', 'rate', 'steps'],
  sizes: { rows: 30, 'rows[]': 4, labels: 30, steps: 500 },
  checks,
  hints,
  probes: [
    [[[1], [3]], [0, 1], 0.5, 2],
    [
      [
        [1, 2],
        [0, -1],
        [2, 2],
      ],
      [1, 0, 0],
      1,
      3,
    ],
    [[[1]], [1], 1, 1],
    [[[2], [2]], [1, 0], 0.5, 1],
    [
      [
        [1, 1],
        [2, -1],
      ],
      [1, 0],
      1,
      2,
    ],
    [
      [
        [0.5, 2, 1],
        [-1, 1, 0],
      ],
      [1, 1],
      0.5,
      2,
    ],
    [[[1000], [-2000]], [1, 0], 1, 1],
    [[[1000], [-2000]], [1, 0], 1, 2],
    [[[1000], [-2000]], [1, 0], 1, 3],
  ],
  mistakes: [
    {
      id: 'sum-instead-of-mean',
      title: 'The gradient is a sum, not a mean',
      message: 'Put every example into the list twice. Should the steps become twice as long?',
      fails: ['worked-example', 'several-steps', 'any-data', 'where-it-leads'],
    },
    {
      id: 'bias-never-moves',
      title: 'The bias stays where it was',
      message: 'With all features 0 your model says one half for ever, whatever the labels. Which of the numbers would have to move?',
      fails: ['worked-example', 'several-steps', 'any-data', 'where-it-leads'],
    },
    {
      id: 'uphill',
      title: 'The step goes uphill',
      message: 'A label 1 that gets a low chance should pull its score up. In which direction do your weights go for such an example?',
      fails: ['worked-example', 'several-steps', 'any-data', 'where-it-leads'],
    },
    {
      id: 'squared-error',
      title: 'The gradient of another loss',
      message: 'The factor p(1 − p) belongs to the squared error. In the log loss it cancels: what is left of the derivative by the score?',
      fails: ['worked-example', 'several-steps', 'any-data', 'where-it-leads'],
    },
    {
      id: 'one-example-at-a-time',
      title: 'The weights move after every example',
      message:
        'By the time you come to the second example the weights are others. At which weights are all terms of one gradient to be taken?',
      fails: ['worked-example', 'several-steps', 'any-data', 'where-it-leads'],
    },
    {
      id: 'chance-overflows',
      title: 'The chance of a large score is NaN',
      message:
        'At a score of 1000, what is e^z to a computer, and what is it divided by itself? Which way of writing σ(z) has one exponential only?',
      fails: ['several-steps', 'any-data'],
    },
    {
      id: 'chance-clipped',
      title: 'Chances are kept away from 0 and 1',
      message:
        'Your weights go on growing when every example is already right beyond doubt. Which errors should be 0 there, and what are yours?',
      fails: ['several-steps', 'any-data'],
      shows: chanceIsClipped,
    },
    {
      id: 'weight-by-weight',
      title: 'The second weight sees the first one’s step',
      message: 'All numbers of one step move at once. Which of yours has moved already when the next one’s gradient is taken?',
      fails: ['worked-example', 'several-steps', 'any-data'],
    },
  ],
})
