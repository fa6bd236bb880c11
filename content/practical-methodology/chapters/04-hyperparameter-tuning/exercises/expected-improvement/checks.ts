import fc from 'fast-check'
import { expectedImprovement } from '@lib/core/search/acquisition'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const worths = (means: number[], deviations: number[], best: number, margin: number) =>
  means.map((mean, i) => expectedImprovement(mean, deviations[i] as number, best, margin))
const row = (means: number[], deviations: number[], best: number, margin: number): TableCase => ({
  args: [means, deviations, best, margin],
  expected: worths(means, deviations, best, margin),
})

/** In sixteenths, as the margins are: gains are exact, and 0 is 0. */
const mean = fc.integer({ min: -20, max: 40 }).map((n) => n / 16)
const deviation = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => n / 16) },
)
/** The starter's normal distribution errs by up to 1.5e-7; so may others that learners bring. */
const tolerance = 2e-6

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked examples',
    visibility: 'shown',
    points: 4,
    message: 'One of the examples from the instructions comes out differently.',
    tolerance,
    cases: [row([0.5, 0.6, 0.9], [0.2, 0.5, 0.1], 0.5, 0), row([0.5], [0.2], 0.5, 0.1), row([0.4], [0.05], 0.5, 0), row([], [], 0.5, 0)],
  },
  {
    kind: 'table',
    id: 'certain',
    title: 'Values that are known',
    visibility: 'shown',
    points: 2,
    message: 'Where nothing is uncertain, the improvement is what is left of the gain, and never below 0.',
    tolerance,
    cases: [row([0.4, 0.5, 0.6], [0, 0, 0], 0.5, 0), row([0.4], [0], 0.5, 0.3), row([0.1], [0], 0.5, 0.1)],
  },
  defineProperty({
    id: 'any-belief',
    title: 'Any belief, any margin',
    visibility: 'hidden',
    points: 6,
    message: 'A fresh input came back wrong.',
    tolerance,
    runs: 120,
    // The best so far is often a margin above one of the means, so that a gain is exactly 0.
    inputs: fc
      .tuple(drawnList(fc.tuple(mean, deviation), { maxLength: 40 }), fc.option(mean, { freq: 1 }), fc.constantFrom(0, 0, 0.125, 0.5))
      .map(([drawn, best, margin]): [number[], number[], number, number] => [
        drawn.map(([m]) => m),
        drawn.map(([, d]) => d),
        best ?? (drawn[0]?.[0] ?? 0) + margin,
        margin,
      ]),
    reference: worths,
  }),
]
