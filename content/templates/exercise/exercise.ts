import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

export const newExercise = defineExercise({
  slug: 'new-exercise',
  title: 'The mean of some values',
  summary: 'Add up, then divide',
  objectives: [],
  minutes: 10,
  entryPoint: 'mean',
  parameters: ['values'],
  sizes: { values: 30 },
  checks,
  hints,
  probes: [[[1, 2, 6]], [[]], [[4]], [[9, 1, 1, 1]], [[2, 5]], [[-3, 4, 4]]],
  equivalentMutants: {},
  mistakes: [
    {
      id: 'sum',
      title: 'The sum instead of the mean',
      message: 'Two values of 4 come out as 8. What is left to do with the sum?',
      fails: ['worked-example', 'any-values'],
    },
    {
      id: 'rounded-down',
      title: 'The mean is rounded down',
      message: 'The mean of 2 and 5 comes out as 3. Does a mean of whole numbers have to be one?',
      fails: ['worked-example', 'any-values'],
    },
    {
      id: 'last-one-left-out',
      title: 'The last value is left out',
      message: 'The mean of a single 5 comes out as 0. Which index does your loop stop before?',
      fails: ['worked-example', 'any-values'],
    },
    {
      id: 'median',
      title: 'The median instead of the mean',
      message: 'One value of a thousand moves the mean and leaves your result alone. Which of the two is asked for?',
      fails: ['worked-example', 'any-values'],
    },
  ],
})
