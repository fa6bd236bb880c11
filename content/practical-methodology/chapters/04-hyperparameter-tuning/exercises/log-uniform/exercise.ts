import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'
import { ramp } from './ramp'

export const logUniformExercise = defineExercise({
  slug: 'log-uniform',
  title: 'A draw on the log scale',
  summary: 'Equal ratios, equal chances; and whole numbers, too',
  objectives: ['use-the-log-scale'],
  minutes: 12,
  entryPoint: 'logUniform',
  parameters: ['low', 'high', 'u', 'whole'],
  checks,
  hints,
  ramp,
  probes: [
    [0.0001, 1, 0.5, false],
    [2, 32, 0.25, false],
    [1, 7, 0.4, true],
    [1, 3, 0.99, true],
    [1, 64, 0.5, true],
    [8, 15, 0.9, true],
    [1, 7, 0.25, true],
    [1, 7, 0.95, true],
    [8, 15, 0.3, true],
    [2, 9, 0.95, true],
  ],
  mistakes: [
    {
      id: 'linear',
      title: 'Uniform on the axis itself',
      message: 'From 0.0001 to 1, nine of ten of your draws are above 0.1. How many decades does that leave for the tenth?',
      fails: ['worked-example', 'whole-numbers', 'any-range', 'any-whole-range'],
    },
    {
      id: 'power-of-another-base',
      title: 'The logarithm has one base and the power another',
      message: 'At u = 0 the draw should be the lower bound. Which base does your logarithm have, and which your power?',
      fails: ['worked-example', 'whole-numbers', 'any-range', 'any-whole-range'],
    },
    {
      id: 'logarithm-of-the-width',
      title: 'The logarithm of the difference',
      message: 'On the log scale the length of the range is the logarithm of a *ratio*. Of what do you take it?',
      fails: ['worked-example', 'whole-numbers', 'any-range', 'any-whole-range'],
    },
    {
      id: 'last-whole-number-never-comes',
      title: 'The upper bound is never drawn',
      message: 'From 1 to 3, u goes up to just below 1: which whole number does rounding down then never give?',
      fails: ['whole-numbers', 'any-whole-range'],
    },
    {
      id: 'rounded-to-the-nearest',
      title: 'Rounded to the nearest',
      message: 'The lower bound catches only what lies within one half above it. Is the ratio from 1 to 1.5 as long as that from 1 to 2?',
      fails: ['whole-numbers', 'any-whole-range'],
    },
  ],
})
