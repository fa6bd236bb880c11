import { Callback } from '@lib/domain/value'
import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

const space = { rate: { kind: 'log_uniform', low: 0.0001, high: 1 }, dropout: { kind: 'uniform', low: 0, high: 0.8 } }
const probe = (seed: number, trials: number, diverged: number[] = []) => ({
  args: [space, new Callback('objective'), trials, new Callback('random')],
  setting: { seed, space, diverged },
})

export const randomSearchExercise = defineExercise({
  slug: 'random-search',
  title: 'Random search',
  summary: 'Every knob afresh for every trial, each on its own scale',
  objectives: ['choose-a-search', 'use-the-log-scale'],
  minutes: 20,
  entryPoint: 'randomSearch',
  parameters: ['space', 'objective', 'trials', 'random'],
  checks,
  hints,
  sizes: { trials: 400 },
  probes: [probe(3, 4), probe(4, 6, [0]), probe(5, 3, [0, 1]), probe(6, 5, [2])],
  equivalentMutants: {
    '13:15 < → <=': 'No two trials have the very same loss.',
  },
  mistakes: [
    {
      id: 'one-scale-for-all',
      title: 'The log scale is not used',
      message: 'Nine of ten of your learning rates lie in the topmost decade. What does the kind of a knob say?',
      fails: ['each-on-its-scale'],
    },
    {
      id: 'one-throw-for-all-knobs',
      title: 'All knobs share one throw',
      message: 'A large learning rate always comes with a large dropout. How many throws does a trial with two knobs need?',
      fails: ['budget', 'each-on-its-scale'],
    },
    {
      id: 'whole-powers-only',
      title: 'Only whole powers of ten are drawn',
      message: 'Four different learning rates, however many the trials: a grid has as many. What is thrown away between 0.01 and 0.001?',
      fails: ['each-on-its-scale'],
    },
    {
      id: 'largest-wins',
      title: 'The largest loss is kept',
      message: 'What the objective returns is a loss. In which direction is better?',
      fails: ['keeps-the-best'],
    },
    {
      id: 'nan-stays',
      title: 'A diverged trial can win',
      message: 'Your first trial returned NaN, and nothing has beaten it since. What does every comparison with NaN say?',
      fails: ['keeps-the-best'],
    },
    {
      id: 'best-is-tried-again',
      title: 'The winner is trained once more',
      message: 'You knew its loss already. What does one more call of the objective cost, and who has agreed to pay for it?',
      fails: ['one-point', 'budget', 'keeps-the-best', 'each-on-its-scale'],
    },
  ],
})
