import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'
import { ramp } from './ramp'

export const confusionCountsExercise = defineExercise({
  slug: 'confusion-counts',
  title: 'Four outcomes, one class against the rest',
  summary: 'Count hits, false alarms, misses and the rest',
  objectives: ['read-outcomes'],
  minutes: 10,
  entryPoint: 'confusionCounts',
  parameters: ['yTrue', 'yPred', 'positive'],
  sizes: { yTrue: 120, yPred: 120 },
  checks,
  hints,
  ramp,
  probes: [
    [[1, 1, 0, 0], [1, 0, 1, 0], 1],
    [[1, 0, 0, 0, 0], [0, 0, 0, 1, 1], 0],
    [[2, 3, 1], [3, 3, 1], 1],
    [[1, 1, 1, 0], [0, 0, 1, 0], 1],
    [[2, 2, 3], [2, 1, 2], 2],
    [[2, 3, 0, 1], [3, 2, 1, 1], 1],
    [[0, 5, 5], [7, 5, 0], 5],
  ],
  mistakes: [
    {
      id: 'misses-and-false-alarms-swapped',
      title: 'Misses and false alarms change places',
      message: 'A false alarm is said to be positive and is not. In which of your two counts does a positive that nobody called end up?',
      fails: ['two-classes', 'more-classes', 'any-labels'],
    },
    {
      id: 'positive-is-always-one',
      title: 'The class that is asked about is not looked at',
      message: 'Ask about class 0 and about class 1: your counts stay the same. Where in your program does the third argument come in?',
      fails: ['two-classes', 'more-classes', 'any-labels'],
    },
    {
      id: 'wrong-class-is-a-false-alarm',
      title: 'One other class for another counts as a mistake',
      message: 'Nobody asked about classes 2 and 3. Truth 2, prediction 3, asked about 1: did the model raise an alarm about 1?',
      fails: ['more-classes', 'any-labels'],
    },
    {
      id: 'wrong-class-is-left-out',
      title: 'One other class for another is counted nowhere',
      message: 'Your four counts add up to fewer than there are examples. Which examples fall through?',
      fails: ['more-classes', 'any-labels'],
    },
    {
      id: 'shares-instead-of-counts',
      title: 'Shares instead of counts',
      message: 'Your four numbers add up to 1. What should they add up to, and what comes out for no examples at all?',
      fails: ['two-classes', 'more-classes', 'any-labels'],
    },
  ],
})
