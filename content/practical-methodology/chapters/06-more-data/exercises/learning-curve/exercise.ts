import { Callback } from '@lib/domain/value'
import { defineExercise } from '@lib/domain/exercise'
import { checks, knownErrors } from './checks'
import { hints } from './hints'
import { ramp } from './ramp'

const probe = (sizes: number[], seeds: number[]) => ({ args: [new Callback('train'), sizes, seeds], setting: { errors: knownErrors } })

export const learningCurveExercise = defineExercise({
  slug: 'learning-curve',
  title: 'A learning curve',
  summary: 'More examples, the same draws, and a band',
  objectives: ['draw-a-learning-curve'],
  minutes: 20,
  verdictMs: 1500,
  entryPoint: 'learningCurve',
  parameters: ['train', 'sizes', 'seeds'],
  sizes: { sizes: 20, seeds: 20 },
  checks,
  hints,
  ramp,
  probes: [probe([10, 40], [1, 2]), probe([40, 10], [1, 2]), probe([40, 10], [2, 3, 1]), probe([10], [1])],
  mistakes: [
    {
      id: 'other-draws-for-each-size',
      title: 'Every size has draws of its own',
      message: 'Your two sizes were trained on different luck. If the larger one comes out worse, was it the size?',
      fails: ['worked-example', 'order-and-one-seed', 'any-curve'],
    },
    {
      id: 'one-seed-only',
      title: 'Only the first seed is used',
      message: 'One draw can mislead, and a band needs more than one. What are the other seeds for?',
      fails: ['worked-example', 'order-and-one-seed', 'any-curve'],
    },
    {
      id: 'sizes-as-they-came',
      title: 'The sizes stay in the order given',
      message: 'A curve is read from left to right. In which order do the instructions want its points?',
      fails: ['order-and-one-seed', 'any-curve'],
    },
    {
      id: 'band-of-the-training-errors',
      title: 'The band is that of the training errors',
      message: 'Whose spread tells how much a validation error is to be trusted?',
      fails: ['worked-example', 'order-and-one-seed', 'any-curve'],
    },
    {
      id: 'trained-twice',
      title: 'Every model is trained twice',
      message: 'One call returns both errors. What does it cost to ask for each of them by itself?',
      fails: ['worked-example', 'order-and-one-seed', 'any-curve'],
    },
  ],
})
