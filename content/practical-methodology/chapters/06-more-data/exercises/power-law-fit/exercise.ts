import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

export const powerLawFitExercise = defineExercise({
  slug: 'power-law-fit',
  title: 'A power law through a learning curve',
  summary: 'A straight line in the logarithms, and where it leads',
  objectives: ['extrapolate'],
  minutes: 20,
  entryPoint: 'powerLawFit',
  parameters: ['sizes', 'errors', 'at'],
  sizes: { sizes: 20, errors: 20 },
  checks,
  hints,
  probes: [
    [[10, 100, 1000], [0.4, 0.2, 0.1], 10_000],
    [[10, 40, 160], [0.5, 0.3, 0.24], 640],
    [[10, 100], [0.3, 0.3], 1000],
    [[1, 2, 10], [0.5, 0.4, 0.1], 50],
    [[3000, 20, 20, 400], [0.2, 0.7, 0.9, 0.25], 100_000],
    [[2, 90, 15, 90], [0.3, 1.8, 0.5, 0.6], 7],
  ],
  equivalentMutants: {
    '12:18 - → +': 'The other factors sum to 0, so that nothing is added.',
    '12:36 - → +': 'The other factors sum to 0, so that nothing is added.',
  },
  mistakes: [
    {
      id: 'line-through-the-errors',
      title: 'A straight line through the errors themselves',
      message: 'Follow your line far enough and the error becomes negative. On which axes does a power law look straight?',
      fails: ['worked-example', 'any-curve'],
    },
    {
      id: 'only-the-ends',
      title: 'Only the first and the last point are used',
      message: 'You trained at all those sizes, and two of them decide. What does a least-squares line do with the others?',
      fails: ['worked-example', 'any-curve'],
    },
    {
      id: 'exponent-with-its-sign',
      title: 'The slope is taken for b',
      message: 'The law says n to the power of *minus* b, so that b is positive where data help. Which sign does your slope have?',
      fails: ['worked-example', 'any-curve'],
    },
    {
      id: 'intercept-not-undone',
      title: 'a is left as a logarithm',
      message: 'The intercept is ln a. At n = 1 the law gives a: what does yours give?',
      fails: ['worked-example', 'flat-and-two', 'any-curve'],
    },
    {
      id: 'logarithms-of-two-bases',
      title: 'Logarithms of one base, powers of another',
      message: 'Your line is fine and your a is not. Which power undoes the logarithm that you took?',
      fails: ['worked-example', 'flat-and-two', 'any-curve'],
    },
    {
      id: 'sizes-kept-once',
      title: 'Of a size that comes twice one measurement is lost',
      message: 'A size was measured more than once, and your fit has seen it once. Which of its errors did it keep, and why that one?',
      fails: ['any-curve'],
    },
  ],
})
