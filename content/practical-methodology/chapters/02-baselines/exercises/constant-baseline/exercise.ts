import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'
import { ramp } from './ramp'

export const constantBaselineExercise = defineExercise({
  slug: 'constant-baseline',
  title: 'The best constant',
  summary: 'One number for every example: which, and what does it score?',
  objectives: ['climb-the-rungs'],
  minutes: 12,
  entryPoint: 'constantBaseline',
  parameters: ['train', 'test', 'metric'],
  sizes: { train: 40, test: 24 },
  checks,
  hints,
  ramp,
  probes: [
    [[0, 0, 1], [1, 1, 0], 'accuracy'],
    [[2, 1, 1, 2], [2, 2, 1], 'accuracy'],
    [[1, 2, 9], [2, 4], 'squared'],
    [[1, 2, 9], [2, 4], 'absolute'],
    [[1, 2, 9, 10], [2, 4], 'absolute'],
    [[10, 9, 2], [2, 4], 'absolute'],
    [[4, 8], [5], 'absolute'],
    [[3, 5], [5, 3, 3], 'accuracy'],
    [[100, 20, 3], [9, 4], 'absolute'],
  ],
  mistakes: [
    {
      id: 'fitted-on-the-test-part',
      title: 'The constant is chosen on the test part',
      message: 'Your baseline has seen the answers that it is judged by. Which of the two lists may it learn from?',
      fails: ['classes', 'quantities', 'any-classes', 'any-quantities'],
    },
    {
      id: 'mean-for-everything',
      title: 'The mean, whatever the metric',
      message: 'Travel times 1, 2 and 9: move your constant from 4 towards 2. What happens to the sum of the absolute errors?',
      fails: ['quantities', 'any-quantities'],
    },
    {
      id: 'sorted-as-text',
      title: 'The list is sorted as text',
      message: 'JavaScript sorts numbers as words unless told otherwise. Where does it put 10, before 2 or behind?',
      fails: ['any-quantities'],
    },
    {
      id: 'upper-middle-only',
      title: 'With an even number there are two in the middle',
      message: 'Of 1, 2, 9 and 10 your median is 9. What do the instructions want between two middle values?',
      fails: ['quantities', 'any-quantities'],
    },
    {
      id: 'larger-class-on-a-tie',
      title: 'On a tie the larger class is taken',
      message: 'Two classes are equally common. Which of them do the instructions agree on?',
      fails: ['classes', 'any-classes'],
    },
    {
      id: 'scored-on-the-training-part',
      title: 'The score is taken on the training part',
      message: 'What a rung is worth is seen on examples that it did not learn from. Which list do you hold it against?',
      fails: ['classes', 'quantities', 'any-classes', 'any-quantities'],
    },
  ],
})
