import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

export const expectedImprovementExercise = defineExercise({
  slug: 'expected-improvement',
  title: 'What a trial is worth',
  summary: 'Expected improvement, from a belief and the best so far',
  objectives: ['weigh-a-trial'],
  minutes: 20,
  entryPoint: 'expectedImprovement',
  parameters: ['means', 'deviations', 'best', 'margin'],
  sizes: { means: 40, deviations: 40 },
  checks,
  hints,
  probes: [
    [[0.5, 0.6, 0.9], [0.2, 0.5, 0.1], 0.5, 0],
    [[0.4, 0.6], [0, 0], 0.5, 0],
    [[0.5], [0.2], 0.5, 0.1],
    [[0.4], [0.1], 0.5, 0],
    [[3], [0.2], 0.5, 0],
    [[0.5, 0.25], [0, 0.125], 0.5, 0],
    [[1], [0], 1, 0],
    [[0.25, 0.5], [0.125, 0.25], 0.5, 0.25],
    [[0.25], [0], 0.5, 0.125],
  ],
  equivalentMutants: {
    '5:12 < → <=': 'At 0 both sides are one half.',
  },
  mistakes: [
    {
      id: 'for-larger-values',
      title: 'Larger counts as better',
      message: 'Your worth grows with the expected *loss*. By how much does a candidate that is believed to lie at 0.4 beat a best of 0.5?',
      fails: ['worked-example', 'certain', 'any-belief'],
    },
    {
      id: 'nan-when-certain',
      title: 'Certainty is divided by',
      message: 'A deviation of 0 means that the value is known. What is the improvement then, without any bell curve?',
      fails: ['certain', 'any-belief'],
    },
    {
      id: 'chance-instead-of-amount',
      title: 'The chance of an improvement, not its size',
      message: 'A hair’s breadth of progress that is certain beats everything in your list. Is a chance what was asked for?',
      fails: ['worked-example', 'certain', 'any-belief'],
    },
    {
      id: 'only-the-mean',
      title: 'The uncertainty does not count',
      message: 'A candidate that is somewhat worse and hardly known gets 0 from you. What may turn out about it?',
      fails: ['worked-example', 'any-belief'],
    },
    {
      id: 'margin-added',
      title: 'The margin makes improvements larger',
      message: 'A larger margin should make the search pickier. What does yours do to a candidate that just equals the best?',
      fails: ['worked-example', 'certain', 'any-belief'],
    },
    {
      id: 'gain-not-scaled',
      title: 'The gain is not measured in deviations',
      message: 'The normal distribution takes a number of standard deviations. What is a gain of 0.1 in units of σ = 0.05?',
      fails: ['worked-example', 'any-belief'],
    },
  ],
})
