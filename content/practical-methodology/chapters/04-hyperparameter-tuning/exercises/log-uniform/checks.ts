import fc from 'fast-check'
import { logUniformQuantile } from '@lib/core/random/logUniform'
import { valueAt } from '@lib/core/search/space'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const draw = (low: number, high: number, u: number, whole: boolean): number =>
  whole ? Number(valueAt({ kind: 'integer', low, high, log: true }, u)) : logUniformQuantile(low, high, u)
const row = (low: number, high: number, u: number, whole: boolean): TableCase => ({
  args: [low, high, u, whole],
  expected: draw(low, high, u, whole),
})

/** Off every step of the whole numbers by more than rounding can move it. */
const share = fc.integer({ min: 0, max: 996 }).map((n) => (n + 0.37) / 997)
const exponent = fc.integer({ min: -6, max: 4 })
/** How far below a whole number, in three of five draws, so that whoever rounds up what comes close is seen. */
const below = fc.constantFrom(0, 0, 0.00001, 0.001, 0.008)
/** How a power is rounded must not decide which whole number it is. */
const isClear = (value: number) => Math.abs(value - Math.round(value)) > 1e-9 * value

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked examples',
    visibility: 'shown',
    points: 3,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [row(0.0001, 1, 0.5, false), row(0.0001, 1, 0, false), row(2, 32, 0.25, false), row(1, 1000, 0.9, false), row(5, 5, 0.3, false)],
  },
  {
    kind: 'table',
    id: 'whole-numbers',
    title: 'Whole numbers',
    visibility: 'shown',
    points: 3,
    message: 'Every whole number from the lower bound to the upper has its share of the log scale.',
    cases: [
      row(1, 3, 0.4, true),
      row(1, 3, 0.6, true),
      row(1, 3, 0.9, true),
      row(8, 127, 0.3, true),
      row(1, 1, 0.7, true),
      row(8, 15, 0.95, true),
    ],
  },
  defineProperty({
    id: 'any-range',
    title: 'Any range, any share',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input came back wrong.',
    runs: 80,
    inputs: fc
      .tuple(
        exponent,
        fc.integer({ min: 1, max: 60 }),
        fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40_000 })),
        share,
      )
      .map(([power, first, ratio, u]): [number, number, number, boolean] => [
        first * 10 ** power,
        first * 10 ** power * (1 + ratio / 4),
        u,
        false,
      ]),
    reference: draw,
  }),
  defineProperty({
    id: 'any-whole-range',
    title: 'Any whole numbers, any share',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input came back wrong.',
    runs: 80,
    inputs: fc
      .tuple(
        fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
        fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 900 })),
        share,
        below,
      )
      .map(([low, more, u, by]): [number, number, number, boolean] => {
        const next = Math.ceil(logUniformQuantile(low, low + more + 1, u)) - by
        return [low, low + more, by === 0 ? u : Math.log(next / low) / Math.log((low + more + 1) / low), true]
      })
      .filter(([low, high, u]) => u >= 0 && u < 1 && isClear(logUniformQuantile(low, high + 1, u))),
    reference: draw,
  }),
]
