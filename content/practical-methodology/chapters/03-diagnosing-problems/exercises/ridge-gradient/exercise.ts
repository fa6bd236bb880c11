import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

export const ridgeGradientExercise = defineExercise({
  slug: 'ridge-gradient',
  title: 'The gradient of ridge regression',
  summary: 'What the data pull, and what the penalty pulls back',
  objectives: ['choose-a-cure', 'split-the-error'],
  minutes: 20,
  entryPoint: 'ridgeGradient',
  parameters: ['rows', 'targets', 'weights', 'bias', 'lambda'],
  sizes: { rows: 40, 'rows[]': 4, targets: 40, weights: 4 },
  checks,
  hints,
  probes: [
    [[[1], [3]], [1, 1], [1], 0, 0],
    [[[1], [3]], [1, 1], [1], 2, 0.5],
    [[[0, 0]], [0], [1, -2], 3, 1],
    [
      [
        [2, 1],
        [0, 1],
        [1, 1],
      ],
      [1, 0, 2],
      [0.5, -1],
      0,
      2,
    ],
  ],
  mistakes: [
    {
      id: 'bias-is-penalised',
      title: 'The bias is pulled to 0 as well',
      message: 'Add 100 to every target: a good model should answer with a bias larger by 100. What does your penalty make of that?',
      fails: ['penalty', 'any-point'],
    },
    {
      id: 'two-forgotten',
      title: 'A factor of 2 is missing',
      message: 'What is the derivative of the square of something? Both terms of the loss are squares.',
      fails: ['data-term', 'penalty', 'any-point'],
    },
    {
      id: 'sum-instead-of-mean',
      title: 'The data term is a sum, not a mean',
      message: 'Put every example into the list twice: by these instructions the gradient stays as it is. Does yours?',
      fails: ['data-term', 'penalty', 'any-point'],
    },
    {
      id: 'error-turned-round',
      title: 'The error has the wrong sign',
      message:
        'A prediction that is too high should have a positive derivative by the bias: raising it makes things worse. Which sign has yours?',
      fails: ['data-term', 'penalty', 'any-point'],
    },
    {
      id: 'penalty-divided-too',
      title: 'The penalty is divided by n',
      message: 'With ten times the data, should the same λ pull ten times less? By these instructions, what is averaged and what is not?',
      fails: ['penalty', 'any-point'],
    },
  ],
})
