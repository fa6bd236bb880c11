import { defineExercise, type KnownMistake } from '@lib/domain/exercise'
import { Callback, type Value } from '@lib/domain/value'
import { checks } from './checks'
import { hints } from './hints'

/** Whether all steps from the point, as the calls have them, are such; a step of 0 is none. */
const stepsAre =
  (such: (step: number) => boolean): NonNullable<KnownMistake['shows']> =>
  (runs, probes) => {
    const steps = runs.flatMap(({ calls }, i) => {
      const [, x] = (probes[i] as { readonly args: readonly Value[] }).args as [Value, readonly number[]]
      return calls.map(({ args }) => {
        const at = args[0] as readonly number[]
        return Math.max(...x.map((value, j) => Math.abs((at[j] as number) - value)))
      })
    })
    const taken = steps.filter((step) => step !== 0)
    return taken.length > 0 && taken.every(such)
  }

const probe = (name: string, x: number[], gradient: number[]) => ({ args: [new Callback('loss'), x, gradient], setting: { name } })

export const gradientCheckExercise = defineExercise({
  slug: 'gradient-check',
  title: 'Is this gradient right?',
  summary: 'A step that is neither too large nor too small, and relative errors',
  objectives: ['check-a-gradient'],
  minutes: 20,
  entryPoint: 'gradientCheck',
  parameters: ['loss', 'x', 'gradient'],
  checks,
  hints,
  sizes: { x: 12, gradient: 12 },
  probes: [
    probe('cubic', [1, 0.5], [3, 0.75]),
    probe('sphere', [2, 0.002], [4, 0.004004]),
    probe('sphere', [0.004, 3], [0.008008, 6]),
    probe('sphere', [0.002], [0.004004]),
    probe('sphere', [40, 1], [80.0004, 2]),
    probe('sphere', [2, 1], [4, Number.NaN]),
    probe('sphere', [1, 2, 3], [Number.NaN, 4, 9]),
    probe('sphere', [2, 1], [4.1, 1.9]),
    probe('sphere', [2, 1, 3], [4, 2.001, 7]),
  ],
  equivalentMutants: {
    '11:18 < → <=': 'No error lies exactly on the bar.',
  },
  mistakes: [
    {
      id: 'step-too-large',
      title: 'The step is too large',
      message: 'Your step is longer than 3e-4. How much does x³ bend within it, and how much within a step of a hundredth of that?',
      fails: ['worked-example', 'right-ones-pass', 'wrong-ones-fail'],
      shows: stepsAre((step) => step > 3e-4),
    },
    {
      id: 'step-too-small',
      title: 'The step is too small',
      message:
        'Your step is shorter than 3e-7. Of the sixteen digits of the loss, how many are left when two values are subtracted that differ only in the last few?',
      fails: ['worked-example', 'right-ones-pass', 'wrong-ones-fail'],
      shows: stepsAre((step) => step < 3e-7),
    },
    {
      id: 'absolute-error',
      title: 'The error is not a relative one',
      message: 'A part of size 0.004 is wrong by a thousandth of itself, and you call that small. Small compared with what?',
      fails: ['right-ones-pass', 'small-parts', 'wrong-ones-fail'],
    },
    {
      id: 'one-number-for-all',
      title: 'All parts are thrown together',
      message:
        'One number for the whole gradient drowns a small part’s error in the size of the large ones. What should each part be compared with?',
      fails: ['small-parts', 'wrong-ones-fail'],
    },
    {
      id: 'nan-passes',
      title: 'A gradient that is no number passes',
      message: '“Is the error above the bar?” For NaN the answer is no. Which question gets a no from NaN that you would rather have?',
      fails: ['worked-example', 'wrong-ones-fail'],
    },
    {
      id: 'first-instead-of-worst',
      title: 'The first wrong part is named, not the worst',
      message: 'Two parts are off, the second by far more. Which one would you look at first?',
      fails: ['worked-example', 'wrong-ones-fail'],
    },
  ],
})
