import { Callback } from '@lib/domain/value'
import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

const probe = (n: number, first: number) => ({ args: [new Callback('isEnough'), n], setting: { first } })

export const newExercise = defineExercise({
  slug: 'new-exercise',
  title: 'How much is enough?',
  summary: 'Find the first of many without asking about all of them',
  objectives: [],
  minutes: 15,
  entryPoint: 'firstEnough',
  parameters: ['isEnough', 'n'],
  sizes: { n: 5000 },
  checks,
  hints,
  probes: [probe(16, 5), probe(1, 0), probe(9, 9), probe(0, 0)],
  equivalentMutants: {},
  mistakes: [
    {
      id: 'one-after-the-other',
      title: 'Every index is asked about',
      message:
        'The result is right, and with a million it would take a million questions. What does one answer say about all indices before it?',
      fails: ['few-questions'],
    },
    {
      id: 'asks-twice',
      title: 'The last answer is asked for again',
      message: 'You had that answer already. What do the two bounds know once they meet?',
      fails: ['no-question-twice', 'few-questions', 'any-place'],
    },
    {
      id: 'last-one-left-out',
      title: 'The last index is never considered',
      message: 'With one index that is enough, the answer is 0. What does your upper bound stand for: the last index, or one behind it?',
      fails: ['worked-example', 'no-question-twice', 'few-questions', 'any-place'],
    },
    {
      id: 'one-too-far',
      title: 'An index is asked about that does not exist',
      message: 'Indices go from 0 to n − 1. Which index does your function ask about when none is enough?',
      fails: ['few-questions', 'any-place'],
    },
  ],
})
