import fc from 'fast-check'
import { stopEarly } from '@lib/core/training/earlyStopping'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

function stop(losses: readonly number[], patience: number, minDelta: number) {
  const { stopEpoch, bestEpoch } = stopEarly(losses, { patience, minDelta })
  return { stopEpoch, bestEpoch }
}
const row = (losses: number[], patience: number, minDelta: number): TableCase => ({
  args: [losses, patience, minDelta],
  expected: stop(losses, patience, minDelta),
})

/** Few-valued, so that equal losses are common; in quarters, so that no difference is rounded. */
const loss = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -8, max: 30 }).map((n) => n / 2) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)
/** A run of so many falls after its first loss, each so many paces. */
function descent(falls: readonly number[], paces: readonly number[]) {
  return fc
    .tuple(fc.integer({ min: 0, max: 120 }), fc.constantFrom(...paces), drawnList(fc.constantFrom(...falls), { maxLength: 59 }))
    .map(([start, pace, drawn]) => {
      let at = start
      return [
        start,
        ...drawn.map((fall) => {
          if (Number.isNaN(fall)) return fall
          at -= pace * fall
          return at
        }),
      ]
    })
}
/** Losses that mostly fall, so that runs are long enough for patience to matter. */
const falling = descent([3, 2, 1, 1, 0, 0, -1, -1, -2, -4, Number.NaN], [1, 0.25])
/** Losses that fall by less than is asked for, again and again. */
const creeping = descent([1, 1, 1, 0], [0.25])
/** Losses of every size, and below 0: multiples small enough, or by a power of 2, that still no difference is rounded. */
const unit = fc.constantFrom(1, 1, 1, 1e12, 2 ** 80, 2 ** -30)
const shift = fc.constantFrom(0, 0, 500, -500)

/** Every third run begins with losses that are NaN. */
const losses = fc
  .tuple(fc.constantFrom(0, 0, 0, 0, 1, 2), fc.oneof(drawnList(loss, { maxLength: 60 }), falling, creeping))
  .map(([diverged, run]) => [...Array<number>(Math.min(diverged, run.length)).fill(Number.NaN), ...run.slice(diverged)])

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
    title: 'Equal losses, large ones, losses that are NaN, no epoch at all',
    visibility: 'shown',
    points: 2,
    message: 'An equal loss is no improvement, and neither is NaN. The first that is a number is one, however large.',
    cases: [
      row([5, 5, 5], 1, 0),
      row([9, 5, Number.NaN, Number.NaN, 4], 3, 0),
      row([Number.NaN, 3, 4], 5, 0),
      row([Number.NaN, Number.NaN], 2, 0),
      row([], 1, 0),
      row([4, 3, 3, 3], 2, 0),
      row([3e12, 2e12, 2e12], 3, 0),
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
      .tuple(
        losses,
        fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 })),
        fc.constantFrom(0, 0, 0.5, 0.5, 1, 1, 2),
        unit,
        shift,
      )
      .map(([run, patience, minDelta, times, plus]): [number[], number, number] => [
        run.map((each) => times * (each + plus)),
        patience,
        times * minDelta,
      ]),
    reference: stop,
  }),
]
