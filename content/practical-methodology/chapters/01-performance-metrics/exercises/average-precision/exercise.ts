import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

export const averagePrecisionExercise = defineExercise({
  slug: 'average-precision',
  title: 'Average precision',
  summary: 'The PR curve in one number, in steps and not in ramps',
  objectives: ['judge-curves'],
  minutes: 20,
  verdictMs: 100,
  entryPoint: 'averagePrecision',
  parameters: ['labels', 'scores'],
  sizes: { labels: 60, scores: 60 },
  checks,
  hints,
  probes: [
    [
      [1, 0, 1],
      [0.9, 0.5, 0.1],
    ],
    [
      [0, 1],
      [0.5, 0.5],
    ],
    [
      [1, 0],
      [0.5, 0.5],
    ],
    [
      [0, 0],
      [0.2, 0.1],
    ],
    [[0], [-4]],
    [
      [1, 1, 0],
      [2, 2, 2],
    ],
    [
      [0, 1, 0, 0, 1],
      [5, 4, 3, 2, 1],
    ],
    [
      [1, 0, 0, 1],
      [3, 2, 2, 2],
    ],
  ],
  equivalentMutants: {
    '10:16 < → <=': 'One place beyond the end there is no score, which equals no score that is there.',
    '10:88 += → -=': 'Gain and hits both become negative, and their product is what it was.',
  },
  mistakes: [
    {
      id: 'ramps-between-points',
      title: 'Trapezoids under the PR curve',
      message:
        'Between two thresholds nothing was measured, and precision does not move in a straight line there. What does your line promise that no threshold delivers?',
      fails: ['worked-example', 'ties', 'many-ties', 'long-lists'],
    },
    {
      id: 'ties-in-input-order',
      title: 'Tied messages are ranked as they came',
      message: 'Swap two messages that have equal scores and your result changes. Can a threshold stop the one and let the other pass?',
      fails: ['ties', 'many-ties'],
    },
    {
      id: 'mean-of-all-precisions',
      title: 'The mean over every threshold',
      message: 'A threshold that gains no spam message moves recall by nothing. How much should its precision count?',
      fails: ['worked-example', 'many-ties', 'long-lists'],
    },
    {
      id: 'nan-without-positives',
      title: '0/0 is left as NaN',
      message: 'Without any spam there is no recall to gain. What do the instructions want then?',
      fails: ['ties', 'many-ties', 'long-lists'],
    },
    {
      id: 'lowest-score-first',
      title: 'The list is walked from the wrong end',
      message: 'Your result is high when the filter puts spam last. Which message does a falling threshold stop first?',
      fails: ['worked-example', 'ties', 'many-ties', 'long-lists'],
    },
  ],
})
