import { Callback } from '@lib/domain/value'
import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'
import { ramp } from './ramp'

const probe = (n: number, fractions: number[], labels?: number[]) => ({
  args: [n, fractions, new Callback('random'), ...(labels ? [labels] : [])],
  setting: { seed: 5 },
})

export const threeWaySplitExercise = defineExercise({
  slug: 'three-way-split',
  title: 'A split in three',
  summary: 'Shuffle, then cut; and keep the classes’ shares',
  objectives: ['keep-a-test-set'],
  minutes: 20,
  entryPoint: 'threeWaySplit',
  parameters: ['n', 'fractions', 'random', 'labels'],
  checks,
  hints,
  ramp,
  probes: [probe(8, [0.5, 0.25, 0.25]), probe(7, [0.5, 0.25, 0.25]), probe(8, [0.5, 0.25, 0.25], [0, 0, 0, 0, 1, 1, 1, 1])],
  equivalentMutants: {
    '5:41 0 → 1': 'Without labels there is one class, whatever its name.',
    '10:40 > → >=': 'The first place is swapped with itself.',
  },
  mistakes: [
    {
      id: 'never-shuffled',
      title: 'The list is cut as it came',
      message:
        'Data come sorted more often than not: by day, by class, by who labelled them. What does your test part hold, if they are sorted by class?',
      fails: ['leaves-it-to-chance', 'blocks-are-broken-up', 'places-decide-nothing'],
    },
    {
      id: 'shuffled-after-the-cut',
      title: 'The parts are shuffled, but not the list',
      message: 'The order within a part hardly matters. Which examples are in your training part, whatever the dice say?',
      fails: ['blocks-are-broken-up', 'places-decide-nothing'],
    },
    {
      id: 'each-by-chance',
      title: 'Every example throws its own dice',
      message: 'On average the parts have the right sizes. How large is your test part this time, and the next?',
      fails: ['every-index-once', 'class-by-class'],
    },
    {
      id: 'drawn-with-replacement',
      title: 'Indices are drawn and put back',
      message: 'The same index can be drawn twice. What has the model been told about a test example that was in its training part?',
      fails: ['every-index-once', 'class-by-class'],
    },
    {
      id: 'sizes-rounded',
      title: 'Every size is rounded by itself',
      message: 'Three rounded sizes need not add up to n. With n = 7 and shares 1/2, 1/4, 1/4, how many examples do yours hold?',
      fails: ['every-index-once', 'class-by-class'],
    },
    {
      id: 'labels-ignored',
      title: 'The labels are not looked at',
      message: 'With three late vans in a hundred, chance alone can leave your test part without one. What are the labels given for?',
      fails: ['class-by-class'],
    },
  ],
})
