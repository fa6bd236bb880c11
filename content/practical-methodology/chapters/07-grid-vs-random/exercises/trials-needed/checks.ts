import fc from 'fast-check'
import { randomSearchTrials } from '@lib/core/search/randomSearchOdds'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

/** From a thousandth of the space to all of it, each order of magnitude as likely. */
const shares = fc.integer({ min: 0, max: 1000 }).map((n) => Number((10 ** ((-3 * n) / 1000)).toPrecision(3)))
/** As often near certainty as anywhere else. */
const chances = fc.oneof(
  fc.integer({ min: 1, max: 9990 }).map((n) => n / 10_007),
  fc.integer({ min: 100, max: 400 }).map((n) => Number((1 - 10 ** (-n / 100)).toPrecision(5))),
)
type Case = [top: number, chance: number]
// Where the exact number is nearly whole, rounding would decide.
const clear = fc.tuple(shares, chances).filter(([top, chance]: Case) => {
  const exact = Math.log1p(-chance) / Math.log1p(-top)
  return top === 1 || Math.abs(exact - Math.round(exact)) > 1e-6
})
/** A chance that is exactly reached: powers of two, which no way of computing rounds. */
const reached = fc
  .tuple(fc.constantFrom(1, 2), fc.integer({ min: 1, max: 12 }))
  .map(([halvings, n]): Case => [1 - 2 ** -halvings, 1 - 2 ** (-halvings * n)])

const row = (top: number, chance: number): TableCase => ({ args: [top, chance], expected: randomSearchTrials(top, chance) })

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked examples',
    visibility: 'shown',
    points: 4,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [row(0.05, 0.95), row(0.5, 0.75), row(0.5, 0.8), row(0.01, 0.9), row(0.9, 0.5)],
  },
  {
    kind: 'table',
    id: 'edges',
    title: 'Nothing asked, and everything good',
    visibility: 'shown',
    points: 2,
    message: 'A chance of 0 needs no trial; where all are good, one will do.',
    cases: [row(0.25, 0), row(1, 0.9), row(1, 0), row(0.5, 0.5)],
  },
  defineProperty({
    id: 'any-chance',
    title: 'Any share, any chance',
    visibility: 'hidden',
    points: 5,
    message: 'A fresh case came back wrong.',
    runs: 150,
    inputs: fc.oneof(
      { weight: 6, arbitrary: clear },
      { weight: 2, arbitrary: reached },
      { weight: 1, arbitrary: shares.map((top): Case => [top, 0]) },
      { weight: 1, arbitrary: chances.map((chance): Case => [1, chance]) },
    ),
    reference: (top: number, chance: number) => randomSearchTrials(top, chance),
  }),
]
