import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

const market = (have: number, price: number, budget: number) => ({ have, price, budget })

export const isMoreDataWorthItExercise = defineExercise({
  slug: 'is-more-data-worth-it',
  title: 'Is more data worth it?',
  summary: 'A law, a target, a price, and a decision',
  objectives: ['when-data-help', 'extrapolate'],
  minutes: 15,
  entryPoint: 'isMoreDataWorthIt',
  parameters: ['law', 'target', 'market'],
  checks,
  hints,
  probes: [
    [{ a: 2, b: 0.5, c: 0.1 }, 0.23, market(100, 2, 1000)],
    [{ a: 2, b: 0.5, c: 0.1 }, 0.23, market(100, 2, 200)],
    [{ a: 2, b: 0.5, c: 0.1 }, 0.05, market(100, 2, 1000)],
    [{ a: 2, b: 0.5, c: 0.1 }, 0.4, market(100, 2, 1000)],
    [{ a: 2, b: 0.5, c: 0.1 }, 0.1, market(100, 2, 1000)],
    [{ a: 2, b: 0.5, c: 0.1 }, 0.25, market(100, 2, 155.5)],
    [{ a: 1, b: 1, c: 0 }, 0.3, market(40, 0.5, 300)],
  ],
  equivalentMutants: {
    '6:26 <= → <': 'No error meets its target to the last digit: rounding must not decide.',
  },
  mistakes: [
    {
      id: 'floor-forgotten',
      title: 'The floor is not looked at',
      message: 'Your law goes on to 0. How many labels does it take to get below what the curve levels off at?',
      fails: ['four-decisions', 'bounds', 'any-market'],
    },
    {
      id: 'all-labels-are-new',
      title: 'The labels that are there are bought again',
      message: 'You have some of the examples already. How many are to be labelled?',
      fails: ['four-decisions', 'bounds', 'any-market'],
    },
    {
      id: 'rounded-down',
      title: 'The number of labels is rounded down',
      message: 'With one label fewer than needed, is the target met?',
      fails: ['four-decisions', 'bounds', 'any-market'],
    },
    {
      id: 'price-forgotten',
      title: 'The budget is compared with the number of labels',
      message: 'Labels are counted, budgets are in money. What lies between the two?',
      fails: ['four-decisions', 'bounds', 'any-market'],
    },
    {
      id: 'never-enough',
      title: 'Nobody asks whether the target is met already',
      message: 'The error may be good enough today. How many labels do you buy then?',
      fails: ['four-decisions', 'any-market'],
    },
  ],
})
