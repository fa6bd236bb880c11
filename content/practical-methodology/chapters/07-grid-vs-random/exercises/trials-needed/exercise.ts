import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

export const trialsNeededExercise = defineExercise({
  slug: 'trials-needed',
  title: 'How many trials are enough?',
  summary: 'The chance that the best of n is among the best',
  objectives: ['count-trials-needed'],
  minutes: 12,
  entryPoint: 'trialsNeeded',
  parameters: ['top', 'chance'],
  checks,
  hints,
  probes: [
    [0.05, 0.95],
    [0.5, 0.75],
    [0.5, 0.8],
    [0.2, 0.3],
    [0.1, 0.5],
    [1, 0.9],
    [0.25, 0],
  ],
  mistakes: [
    {
      id: 'chances-added-up',
      title: 'The chances of the trials are added up',
      message: 'Twenty trials with a chance of 5 % each: by your sum, success is certain. Can it not happen that all twenty miss?',
      fails: ['worked-example', 'any-chance'],
    },
    {
      id: 'mean-waiting-time',
      title: 'The mean waiting time',
      message: 'On average the first success comes at trial 1/q. How often has it come by then, and how often did you want it?',
      fails: ['worked-example', 'edges', 'any-chance'],
    },
    {
      id: 'rounded-down',
      title: 'Rounded down',
      message: 'With 58 trials the chance is 94.9 %. Is that at least 95 %?',
      fails: ['worked-example', 'any-chance'],
    },
    {
      id: 'changed-places',
      title: 'The two chances change places',
      message: 'A larger share at the top should need fewer trials. What does a larger `top` do in your formula?',
      fails: ['worked-example', 'any-chance'],
    },
    {
      id: 'always-one-more',
      title: 'One trial too many',
      message: 'Two trials reach the top half with a chance of exactly 75 %. Is that enough for “at least 75 %”?',
      fails: ['worked-example', 'edges', 'any-chance'],
    },
  ],
})
