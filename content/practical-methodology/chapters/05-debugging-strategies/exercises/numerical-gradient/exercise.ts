import { Callback } from '@lib/domain/value'
import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'
import { ramp } from './ramp'

const probe = (name: string, x: number[], eps: number) => ({ args: [new Callback('f'), x, eps], setting: { name } })

export const numericalGradientExercise = defineExercise({
  slug: 'numerical-gradient',
  title: 'A gradient by measurement',
  summary: 'Central differences, one coordinate at a time',
  objectives: ['check-a-gradient'],
  minutes: 15,
  entryPoint: 'numericalGradient',
  parameters: ['f', 'x', 'eps'],
  sizes: { x: 14 },
  checks,
  hints,
  ramp,
  probes: [probe('cubic', [1, 2], 0.5), probe('rosenbrock', [1, 2], 0.25), probe('sphere', [3], 0.5), probe('cubic', [0, -1], 0.5)],
  mistakes: [
    {
      id: 'one-sided',
      title: 'Only one side is looked at',
      message: 'Of x³ at 1 you measure 3.31 with a step of 0.1, and 3.01 was to be had. On which side of x did you look, and on which not?',
      fails: ['worked-example', 'several-coordinates', 'any-function'],
    },
    {
      id: 'one-step-in-the-divisor',
      title: 'Divided by ε instead of 2ε',
      message: 'How far apart are the two points that you compare?',
      fails: ['worked-example', 'several-coordinates', 'any-function'],
    },
    {
      id: 'moved-and-not-put-back',
      title: 'A coordinate stays where it was moved to',
      message: 'By the time the second coordinate is measured, where does your point stand in the first?',
      fails: ['several-coordinates', 'any-function'],
    },
    {
      id: 'all-coordinates-at-once',
      title: 'All coordinates are moved together',
      message: 'You measure how f changes along the diagonal. Which question does a partial derivative ask?',
      fails: ['several-coordinates', 'any-function'],
    },
    {
      id: 'step-in-proportion',
      title: 'The step is a share of the coordinate',
      message: 'Where a coordinate is 0, your step is 0 as well. What do you divide by then, and which step was given?',
      fails: ['worked-example', 'several-coordinates', 'any-function'],
    },
    {
      id: 'asks-in-the-middle-too',
      title: 'f is asked at x itself',
      message: 'Every call of f can be a pass over the data. What does the value in the middle go into?',
      fails: ['worked-example', 'several-coordinates', 'any-function'],
    },
  ],
})
