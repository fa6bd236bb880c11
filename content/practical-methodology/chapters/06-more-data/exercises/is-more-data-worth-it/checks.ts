import fc from 'fast-check'
import { type LabelMarket, moreDataDecision } from '@lib/core/curves/moreDataDecision'
import { type PowerLaw, samplesForTarget } from '@lib/core/curves/powerLaw'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'
import type { Value } from '@lib/domain/value'

const decide = (law: PowerLaw, target: number, market: LabelMarket) => ({ ...moreDataDecision(law, target, market) })
const row = (law: PowerLaw, target: number, market: LabelMarket): TableCase => ({
  args: [{ ...law }, target, { ...market }],
  expected: decide(law, target, market),
})

const law = { a: 2, b: 0.5, c: 0.1 }
const laws = fc.record({
  a: fc.integer({ min: 1, max: 40 }).map((n) => n / 8),
  b: fc.integer({ min: 3, max: 10 }).map((n) => n / 10),
  c: fc.integer({ min: 0, max: 8 }).map((n) => n / 64),
})
const magnitudes = (low: number, high: number) => fc.integer({ min: 0, max: 1000 }).map((n) => Math.round(low * (high / low) ** (n / 1000)))
const markets = fc.record({
  have: magnitudes(1, 40_000),
  price: fc.integer({ min: 1, max: 12 }).map((n) => n / 4),
  budget: fc.oneof(fc.constant(0), magnitudes(1, 1_000_000)),
})
type Case = [law: PowerLaw, target: number, market: LabelMarket]

// Neither what is needed nor the error today may lie where rounding decides.
const clear = fc
  .tuple(laws, fc.integer({ min: 1, max: 40 }), markets)
  .map(([drawn, n, market]): Case => [drawn, n / 64 + 1 / 997, market])
  .filter(([drawn, target, { have }]) => {
    const needed = samplesForTarget(drawn, target)
    return (
      needed === Number.POSITIVE_INFINITY ||
      (needed < 1e9 && Math.abs(needed - Math.round(needed)) > 1e-4 && Math.abs(needed - have) > 1e-4)
    )
  })
/** A target just at the floor. */
const floored = fc.tuple(laws, markets).map(([drawn, market]): Case => [drawn, drawn.c, market])
/** A budget that is just enough, or short of it by half a label. */
const counted = fc.tuple(clear, fc.boolean()).map(([[drawn, target, market], short]): Case => {
  const { cost } = decide(drawn, target, market)
  const budget = short ? cost - market.price / 2 : cost
  return [drawn, target, { ...market, budget: budget > 0 && budget < Number.POSITIVE_INFINITY ? budget : market.budget }]
})

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'four-decisions',
    title: 'The four decisions',
    visibility: 'shown',
    points: 4,
    message: 'One of the examples from the instructions is decided differently.',
    cases: [
      row(law, 0.23, { have: 100, price: 2, budget: 1000 }),
      row(law, 0.23, { have: 100, price: 2, budget: 200 }),
      row(law, 0.05, { have: 100, price: 2, budget: 1000 }),
      row(law, 0.4, { have: 100, price: 2, budget: 1000 }),
    ],
  },
  {
    kind: 'table',
    id: 'bounds',
    title: 'At the floor, and a budget that is just enough',
    visibility: 'shown',
    points: 2,
    message: 'A bound of the instructions is taken otherwise.',
    cases: [
      row(law, 0.1, { have: 100, price: 2, budget: 1000 }),
      row(law, 0.23, { have: 100, price: 2, budget: 274 }),
      row(law, 0.23, { have: 100, price: 2, budget: 273 }),
      row({ a: 1, b: 1, c: 0 }, 0.3, { have: 1, price: 5, budget: 15 }),
    ],
  },
  defineProperty({
    id: 'any-market',
    title: 'Any law, any market',
    visibility: 'hidden',
    points: 5,
    message: 'A fresh case was decided differently.',
    runs: 200,
    inputs: fc.oneof({ weight: 4, arbitrary: clear }, { weight: 1, arbitrary: floored }, { weight: 3, arbitrary: counted }) as never,
    reference: decide as unknown as (...args: readonly Value[]) => Value,
  }),
]
