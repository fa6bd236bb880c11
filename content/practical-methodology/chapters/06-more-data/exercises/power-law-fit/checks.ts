import fc from 'fast-check'
import { fitPowerLawWithoutFloor, powerLawAt } from '@lib/core/curves/powerLaw'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

function lawThrough(sizes: readonly number[], errors: readonly number[], at: number) {
  const { a, b } = fitPowerLawWithoutFloor(sizes, errors)
  return { a, b, predicted: powerLawAt({ a, b, c: 0 }, at) }
}
const row = (sizes: number[], errors: number[], at: number): TableCase => ({
  args: [sizes, errors, at],
  expected: lawThrough(sizes, errors, at),
})

const tenthOfADecade = (exponent: number) => Math.round(10 ** (exponent / 10))
/** 1 to 100,000, each decade as likely; few enough that sizes repeat */
const size = fc.nat(50).map(tenthOfADecade)

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked examples',
    visibility: 'shown',
    points: 4,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [
      row([10, 100, 1000], [0.4, 0.2, 0.1], 10_000),
      row([10, 40, 160], [0.5, 0.3, 0.24], 640),
      row([100, 10, 1000], [0.2, 0.5, 0.1], 2000),
    ],
  },
  {
    kind: 'table',
    id: 'flat-and-two',
    title: 'Two points, and a flat curve',
    visibility: 'shown',
    points: 2,
    message: 'Two points lie on one law; where nothing falls, b is 0.',
    cases: [row([10, 100], [0.3, 0.3], 1000), row([1, 100], [0.5, 0.5], 7)],
  },
  defineProperty({
    id: 'any-curve',
    title: 'Any curve',
    visibility: 'hidden',
    points: 5,
    message: 'A fresh curve came back wrong.',
    // Sums in another order differ in the last digits, and the exponential makes more of it.
    tolerance: 1e-7,
    runs: 80,
    inputs: fc
      .tuple(drawnList(fc.tuple(size, fc.integer({ min: 1, max: 500 })), { minLength: 2, maxLength: 20 }), fc.nat(60).map(tenthOfADecade))
      .map(([points, at]): [number[], number[], number] => [points.map(([n]) => n), points.map(([, error]) => error / 100), at])
      .filter(([sizes]) => Math.max(...sizes) >= 2 * Math.min(...sizes)),
    reference: lawThrough,
  }),
]
