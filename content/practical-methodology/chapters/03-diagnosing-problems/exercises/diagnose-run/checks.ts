import fc from 'fast-check'
import { diagnoseRun, runSigns } from '@lib/core/curves/diagnoseRun'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const row = (train: number[], validation: number[], target: number): TableCase => ({
  args: [train, validation, target],
  expected: diagnoseRun(train, validation, target),
})

const drop = fc.constantFrom(0, 0, 0, 1, 1, 2, 10, 25, -4)
const gap = fc.constantFrom(0, 0, 1, 2, 8, 15, -3, -10)
/** A run in whole hundredths: a training loss that mostly falls, a validation loss that wanders off from it. */
const run = fc
  .tuple(fc.integer({ min: 60, max: 130 }), fc.array(fc.tuple(drop, gap), { minLength: 1, maxLength: 11 }))
  .map(([start, steps]) => {
    const train = [start]
    const validation = [start + 2]
    for (const [down, apart] of steps) {
      train.push(Math.max(1, (train.at(-1) as number) - down))
      validation.push(Math.max(1, (validation.at(-1) as number) - down + apart))
    }
    return [train, validation] as const
  })
  // How a product is rounded must not decide: what lies exactly on a bound of a share stands in the table.
  .filter(([train, validation]) => {
    const fall = (train[0] as number) - (train.at(-1) as number)
    const { lateFall } = runSigns(train, validation)
    return 10 * fall !== train[0] && Math.abs(lateFall - 0.02) > 1e-9
  })

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
      row([200, 102, 101], [200, 110, 110], 30),
      row([90, 95, 120], [90, 95, 121], 30),
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
      .tuple(run, fc.integer({ min: 5, max: 120 }))
      .map(([[train, validation], target]): [number[], number[], number] => [train, validation, target]),
    reference: (train: number[], validation: number[], target: number) => diagnoseRun(train, validation, target),
  }),
]
