import fc from 'fast-check'
import { randomSearchTrials } from '@lib/core/search/randomSearchOdds'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

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
    inputs: fc
      .tuple(fc.integer({ min: 1, max: 996 }), fc.integer({ min: 1, max: 9990 }))
      .map(([top, chance]): [number, number] => [top / 997, chance / 10_007])
      // Where the exact number is nearly whole, rounding would decide.
      .filter(([top, chance]) => {
        const exact = Math.log1p(-chance) / Math.log1p(-top)
        return Math.abs(exact - Math.round(exact)) > 1e-6
      }),
    reference: (top: number, chance: number) => randomSearchTrials(top, chance),
  }),
]
