import fc from 'fast-check'
import { diagnoseRun, runSigns } from '@lib/core/curves/diagnoseRun'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const row = (train: number[], validation: number[], target: number): TableCase => ({
  args: [train, validation, target],
  expected: diagnoseRun(train, validation, target),
})

const drop = fc.constantFrom(0, 0, 0, 1, 1, 2, 10, 25, -4)
const gap = fc.constantFrom(0, 0, 1, 2, 8, 15, -3, -10)
/**
 * A run in whole quarters: a training loss that mostly falls, quickly or slowly, and in some runs hardly or upwards from an epoch on; a
 * validation loss that wanders off from it.
 */
const run = fc
  .record({
    start: fc.integer({ min: 60, max: 130 }),
    steps: drawnList(fc.tuple(drop, gap), { minLength: 1, maxLength: 39 }),
    pace: fc.constantFrom(1, 1, 0.25),
    until: fc.constantFrom(0.3, 0.45, 1, 1),
    tail: fc.constantFrom(0, 0.25, 1, -1),
  })
  .map(({ start, steps, pace, until, tail }) => {
    const train = [start]
    const validation = [start + 2]
    for (const [i, [down, apart]] of steps.entries()) {
      const fall = i > until * steps.length ? tail * Math.sign(down) : pace * down
      train.push(Math.max(1, (train.at(-1) as number) - fall))
      validation.push(Math.max(1, (validation.at(-1) as number) - fall + pace * apart))
    }
    return [train, validation] as const
  })
  // How a product is rounded must not decide: what lies exactly on a bound of a share stands in the table.
  .filter(([train, validation]) => {
    const fall = (train[0] as number) - (train.at(-1) as number)
    const { lateFall } = runSigns(train, validation)
    return 10 * fall !== train[0] && Math.abs(lateFall - 0.02) > 1e-9
  })
/** A run that ends well above its start, and yet falls in its last half. */
const riseAndFall = fc
  .record({
    start: fc.integer({ min: 60, max: 90 }),
    up: drawnList(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 19 }),
    down: fc.integer({ min: 2, max: 20 }),
  })
  .map(({ start, up, down }) => {
    const peak = start + 60 + up.reduce((sum, each) => sum + each, 0)
    const rise = up.map((_, i) => start + Math.round(((peak - start) * (i + 1)) / up.length))
    const train = [start, ...rise, ...up.map((_, i) => peak - Math.round((down * (i + 1)) / up.length))]
    return [train, train.map((loss, i) => loss + (i % 3))] as const
  })

/** Half of the targets are met exactly: by the end of either curve, or by the lowest validation loss. */
const targetOf = {
  any: (_: readonly number[], __: readonly number[], drawn: number) => drawn,
  training: (train: readonly number[]) => train.at(-1) as number,
  validation: (_: readonly number[], validation: readonly number[]) => validation.at(-1) as number,
  lowest: (_: readonly number[], validation: readonly number[]) => Math.min(...validation),
}

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'four-patterns',
    title: 'The four patterns, and a run that is fine',
    visibility: 'shown',
    points: 4,
    message: 'One of the patterns from the instructions is read differently.',
    cases: [
      row([90, 40, 10], [90, 60, 70], 30),
      row([90, 40, 10], [90, 25, 70], 30),
      row([90, 70, 60], [95, 80, 65], 30),
      row([90, 88, 86], [95, 90, 91], 30),
      row([90, 40, 20], [90, 50, 28], 30),
    ],
  },
  {
    kind: 'table',
    id: 'bounds',
    title: 'Exactly on a bound, and odd shapes',
    visibility: 'shown',
    points: 3,
    message: 'A bound of the instructions is taken otherwise, or a shape that is seldom seen.',
    cases: [
      row([90, 40, 30], [90, 60, 30], 30),
      row([90, 40, 30], [90, 60, 31], 30),
      row([90, 40, 10], [90, 30, 70], 30),
      row([100, 95, 90], [100, 96, 94], 30),
      row([100, 51, 50], [100, 60, 60], 30),
      row([90, 50, 50], [95, 60, 60], 30),
      row([100, 40, 50], [100, 60, 60], 30),
      row([200, 102, 101], [200, 110, 110], 30),
      row([90, 95, 120], [90, 95, 121], 30),
      row([90, 160, 130], [90, 160, 131], 30),
      row([80, 60], [80, 65], 30),
    ],
  },
  defineProperty({
    id: 'any-run',
    title: 'Any run, any target',
    visibility: 'hidden',
    points: 6,
    message: 'A fresh run was read wrongly.',
    runs: 250,
    inputs: fc
      .tuple(
        fc.oneof({ weight: 9, arbitrary: run }, { weight: 1, arbitrary: riseAndFall }),
        fc.constantFrom('any', 'any', 'any', 'training', 'validation', 'lowest'),
        fc.integer({ min: 5, max: 120 }),
      )
      .map(([[train, validation], by, drawn]): [number[], number[], number] => [train, validation, targetOf[by](train, validation, drawn)]),
    reference: (train: number[], validation: number[], target: number) => diagnoseRun(train, validation, target),
  }),
]
