import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

export const rocAucExercise = defineExercise({
  slug: 'roc-auc',
  title: 'The area under the ROC curve',
  summary: 'Area by ranks, ties counted as one half',
  objectives: ['judge-curves'],
  minutes: 20,
  verdictMs: 100,
  entryPoint: 'rocAuc',
  parameters: ['labels', 'scores'],
  sizes: { labels: 120, scores: 120 },
  checks,
  hints,
  probes: [
    [
      [1, 0],
      [0.5, 0.5],
    ],
    [
      [0, 1],
      [0.5, 0.5],
    ],
    [
      [0, 0, 1, 1],
      [0.1, 0.4, 0.35, 0.8],
    ],
    [
      [1, 0, 0, 1, 0],
      [0.9, 0.8, 0.1, 0.4, 0.4],
    ],
    [
      [1, 1, 0, 0, 0],
      [10, 2, 9, 1, 0.5],
    ],
    [
      [1, 0, 1],
      [0.7, 0.2, 0.4],
    ],
    [
      [0, 1, 1, 0],
      [2, 2, 2, 2],
    ],
    [
      [1, 0, 0, 1],
      [3, 3, 1, -1],
    ],
    [
      [1, 0],
      [1 + 2 ** -50, 1],
    ],
    [
      [0, 1, 1],
      [1e-20, 0, 1],
    ],
  ],
  equivalentMutants: {
    '8:16 < → <=': 'One place beyond the end there is no score, which equals no score that is there.',
  },
  mistakes: [
    {
      id: 'ties-count-nothing',
      title: 'Ties count nothing',
      message:
        'Give every message the same score. No spam message is ahead, and no wanted one either: what should the area be, and what is yours?',
      fails: ['ties', 'many-ties'],
    },
    {
      id: 'ties-count-fully',
      title: 'Ties count as won',
      message: 'A filter that scores all mail alike comes out perfect in your program. Which comparison lets it win?',
      fails: ['ties', 'many-ties'],
    },
    {
      id: 'close-ones-tie',
      title: 'Scores that are close count as equal',
      message: 'Divide all scores by a billion: the order stays, and your area changes. When are two scores alike by these instructions?',
      fails: ['many-ties', 'long-lists'],
    },
    {
      id: 'upside-down',
      title: 'The area above the curve',
      message: 'Your area is small when the filter is good. Who outscores whom in the pairs that you count?',
      fails: ['worked-example', 'ties', 'many-ties', 'long-lists'],
    },
    {
      id: 'ties-in-input-order',
      title: 'Tied messages are ranked as they came',
      message: 'Swap two messages that have equal scores and your area changes. Which rank should both of them get?',
      fails: ['ties', 'many-ties'],
    },
    {
      id: 'accuracy-at-one-half',
      title: 'Accuracy instead of area',
      message: 'Your result needs a threshold; the area needs none. What happens to it when every score is halved?',
      fails: ['worked-example', 'ties', 'many-ties', 'long-lists'],
    },
  ],
})
