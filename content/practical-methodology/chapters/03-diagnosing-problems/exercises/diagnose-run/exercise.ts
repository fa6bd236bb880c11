import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'
import { ramp } from './ramp'

export const diagnoseRunExercise = defineExercise({
  slug: 'diagnose-run',
  title: 'Read a run',
  summary: 'Two curves and a target: what is wrong, if anything?',
  objectives: ['tell-under-from-over', 'read-loss-curves'],
  minutes: 20,
  entryPoint: 'diagnoseRun',
  parameters: ['train', 'validation', 'target'],
  sizes: { train: 40, validation: 40 },
  checks,
  hints,
  ramp,
  probes: [
    [[90, 40, 10], [90, 60, 70], 30],
    [[90, 40, 10], [90, 25, 70], 30],
    [[90, 70, 60], [95, 80, 65], 30],
    [[90, 88, 86], [95, 90, 91], 30],
    [[90, 50, 50], [95, 60, 60], 30],
    [[90, 40, 20], [90, 50, 30], 30],
    [[90, 20, 60], [90, 70, 65], 30],
    [[90, 60, 35], [95, 25, 60], 30],
    [[100, 50, 20, 5], [100, 28, 40, 60], 30],
    [[100, 51.5, 50], [100, 60, 60], 30],
    [[200, 103, 100], [200, 120, 120], 30],
    [[80, 30, 30, 30], [80, 40, 40, 40], 25],
    [[90, 160, 130], [90, 160, 131], 30],
    [[80, 120, 200, 180, 150], [80, 120, 200, 180, 150], 50],
  ],
  mistakes: [
    {
      id: 'gap-decides',
      title: 'The gap between the curves decides',
      message:
        'Training at 86 and validation at 91 have a small gap, and the run is no good. Which third number is each of the two to be held against?',
      fails: ['four-patterns', 'bounds', 'any-run'],
    },
    {
      id: 'only-the-end-is-read',
      title: 'Only the last epoch is looked at',
      message: 'Validation met the target on the way and rose again. Would you collect data for that, or stop sooner?',
      fails: ['four-patterns', 'bounds', 'any-run'],
    },
    {
      id: 'best-epoch-is-fine',
      title: 'The best epoch counts as the end',
      message: 'The model you have in hand is that of the last epoch. Is it fine because an earlier one was?',
      fails: ['four-patterns', 'bounds', 'any-run'],
    },
    {
      id: 'plateau-not-seen',
      title: 'A run that stopped falling counts as underfitting',
      message:
        'It fell by half within two epochs and has not moved since. Does a model that is too small look like that, or an optimiser that is stuck?',
      fails: ['bounds', 'any-run'],
    },
    {
      id: 'rise-taken-for-a-fall',
      title: 'A rise counts as a fall',
      message: 'This run ended above its start. By how much did it fall, then: by a number above or below zero?',
      fails: ['bounds', 'any-run'],
    },
    {
      id: 'late-fall-of-the-start',
      title: 'The last half is measured by the first loss',
      message: 'How much of the *whole fall* did the last half bring? By what do you divide?',
      fails: ['bounds', 'any-run'],
    },
  ],
})
