import { Callback } from '@lib/domain/value'
import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

const probe = (a: number[], b: number[]) => ({
  args: [new Callback('first'), new Callback('second'), a.map((_, i) => i + 1)],
  setting: { first: a, second: b },
})

export const compareSearchesExercise = defineExercise({
  slug: 'compare-searches',
  title: 'Which search is better?',
  summary: 'Win rate and mean gain, in pairs and with their error',
  objectives: ['judge-by-repetition', 'when-grid-wins'],
  minutes: 20,
  entryPoint: 'compareSearches',
  parameters: ['first', 'second', 'seeds'],
  sizes: { seeds: 60 },
  checks,
  hints,
  probes: [
    probe([8, 7, 9], [6, 9, 5]),
    probe([8, 7, 9, 5], [8, 7, 5, 6]),
    probe([1, 2], [2, 3]),
    probe([9, 1, 1], [1, 2, 2]),
    probe([4, -3, 2], [4, -3, 7]),
    probe([0.50001, 0.25], [0.5, 0.25]),
    probe([0.5, 0.75, 0.25], [0.50001, 0.5, 0.25]),
  ],
  mistakes: [
    {
      id: 'ties-are-lost',
      title: 'A tie counts as a defeat',
      message: 'Two searches that always find the same have a win rate of 0 with you. What should it be?',
      fails: ['ties', 'any-contest'],
    },
    {
      id: 'close-is-a-tie',
      title: 'A small difference counts as a tie',
      message: 'Scores can differ by a millionth, or by millions. How large a difference do the instructions ask of a win?',
      fails: ['ties', 'any-contest'],
    },
    {
      id: 'means-decide',
      title: 'The averages decide',
      message: 'One splendid find can carry an average. In how many of the contests did the first search win?',
      fails: ['worked-example', 'ties', 'any-contest'],
    },
    {
      id: 'error-without-pairs',
      title: 'The spreads of both are added up',
      message: 'Both searched the same landscape, and a hard one is hard for both. Which spread does the mean *difference* have?',
      fails: ['worked-example', 'ties', 'any-contest'],
    },
    {
      id: 'spread-of-a-whole-population',
      title: 'The spread is divided by n',
      message: 'The mean was estimated from the same contests. What do the instructions divide the squares by?',
      fails: ['worked-example', 'ties', 'any-contest'],
    },
    {
      id: 'not-in-pairs',
      title: 'The searches meet different landscapes',
      message: 'The second search runs with another seed than the first. Was it the search that lost, or the landscape?',
      fails: ['worked-example', 'ties', 'any-contest'],
    },
    {
      id: 'spread-instead-of-error',
      title: 'The spread of one contest, not the error of the mean',
      message: 'With a hundred times the contests your error stays the same. What becomes of the uncertainty of a mean?',
      fails: ['worked-example', 'ties', 'any-contest'],
    },
  ],
})
