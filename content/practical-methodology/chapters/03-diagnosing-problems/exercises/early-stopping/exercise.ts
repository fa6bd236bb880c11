import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

export const earlyStoppingExercise = defineExercise({
  slug: 'early-stopping',
  title: 'When to stop',
  summary: 'Patience, counted from the best epoch',
  objectives: ['choose-a-cure'],
  minutes: 15,
  entryPoint: 'earlyStopping',
  parameters: ['losses', 'patience', 'minDelta'],
  sizes: { losses: 60, patience: 12 },
  checks,
  hints,
  probes: [
    [[9, 7, 8, 7.5, 7.2, 6], 2, 0],
    [[9, 8, 7.9, 7.8, 7.7, 7.6], 2, 1],
    [[9, 8, 8, 8, 8], 2, 0],
    [[9, 8, 9, 9], 2, 0],
    [[9, 5, Number.NaN, Number.NaN, 4], 3, 0],
    [[9, 8, 7], 2, 0],
    [[9, 8, 10, 7, 11, 6.5], 2, 1],
    [[9, 12, 10, 11, 10], 3, 0],
    [[9, 5, Number.NaN, 6, 7], 2, 0],
    [[9, Number.NaN, 10], 3, 0],
    [[5, 4.5, 4, 3.5, 3], 3, 1],
    [[3e12, 2e12, 4e12, 1e12], 2, 0],
    [[3e20, 2e20, 1e20], 4, 1],
  ],
  mistakes: [
    {
      id: 'rises-in-a-row',
      title: 'Only rises in a row are counted',
      message: 'A loss that goes up, down a little and up again without ever beating its best: how long does your rule wait?',
      fails: ['worked-example', 'edges', 'any-run'],
    },
    {
      id: 'better-than-the-last',
      title: 'An epoch is compared with the one before it',
      message: 'After a bad epoch a less bad one looks like progress. What is an improvement to be measured against?',
      fails: ['worked-example', 'any-run'],
    },
    {
      id: 'min-delta-ignored',
      title: 'Any gain counts, however small',
      message: 'A loss that creeps down by a hair each epoch keeps your run alive for ever. What is the third argument for?',
      fails: ['worked-example', 'any-run'],
    },
    {
      id: 'one-epoch-too-late',
      title: 'It stops an epoch too late',
      message: 'With a patience of 1, the first epoch that brings nothing is the last. At which count does yours end?',
      fails: ['worked-example', 'edges', 'any-run'],
    },
    {
      id: 'best-by-a-hair',
      title: 'The bar moves without an improvement',
      message: 'A gain smaller than minDelta is no improvement. Should it then raise the bar for the next epoch?',
      fails: ['worked-example', 'any-run'],
    },
    {
      id: 'begins-with-a-bar-of-its-own',
      title: 'The bar begins at some number',
      message: 'The first loss that is a number always improves. What if it is larger than the one that your bar begins with?',
      fails: ['edges', 'any-run'],
    },
    {
      id: 'nan-starts-over',
      title: 'A NaN counts as progress',
      message: '“Not worse than” and “better than” differ for NaN, which is neither. Which of the two do you ask?',
      fails: ['edges', 'any-run'],
    },
  ],
})
