import fc from 'fast-check'
import { stopEarly } from '@lib/core/training/earlyStopping'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

function stop(losses: readonly number[], patience: number, minDelta: number) {
  const { stopEpoch, bestEpoch } = stopEarly(losses, { patience, minDelta })
  return { stopEpoch, bestEpoch }
}
const row = (losses: number[], patience: number, minDelta: number): TableCase => ({
  args: [losses, patience, minDelta],
  expected: stop(losses, patience, minDelta),
})

const loss = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 1, max: 30 }) }, { weight: 1, arbitrary: fc.constant(Number.NaN) })
/** Losses that mostly fall, so that runs are long enough for patience to matter. */
const falling = fc
  .tuple(fc.integer({ min: 30, max: 60 }), fc.array(fc.constantFrom<number[]>(3, 2, 1, 1, 0, 0, -1, -1, -2, -4), { maxLength: 16 }))
  .map(([start, falls]) => [start, ...falls.map((_, i) => start - falls.slice(0, i + 1).reduce((sum, fall) => sum + fall, 0))])

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked examples',
    visibility: 'shown',
    points: 4,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [
      row([9, 7, 8, 7.5, 7.2, 6], 2, 0),
      row([9, 7, 8, 7.5, 7.2, 6], 4, 0),
      row([9, 8, 7.5, 7, 6.5], 2, 1),
      row([9, 8, 7.9, 7.8, 7.7, 7.6], 2, 1),
      row([9, 8, 7], 2, 0),
      row([9, 8, 8.5, 8.2, 8.4, 8.1], 3, 0),
    ],
  },
  {
    kind: 'table',
    id: 'edges',
    title: 'Equal losses, losses that are no number, no epoch at all',
    visibility: 'shown',
    points: 2,
    message: 'An equal loss is no improvement, and neither is one that is no number.',
    cases: [
      row([5, 5, 5], 1, 0),
      row([9, 5, Number.NaN, Number.NaN, 4], 3, 0),
      row([Number.NaN, 3, 4], 5, 0),
      row([Number.NaN, Number.NaN], 2, 0),
      row([], 1, 0),
      row([4, 3, 3, 3], 2, 0),
    ],
  },
  defineProperty({
    id: 'any-run',
    title: 'Any run, any patience',
    visibility: 'hidden',
    points: 5,
    message: 'A fresh run was stopped elsewhere.',
    runs: 200,
    inputs: fc
      .tuple(fc.oneof(fc.array(loss, { maxLength: 12 }), falling), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }))
      .map((drawn): [number[], number, number] => drawn),
    reference: stop,
  }),
]
