import fc from 'fast-check'
import { outcomeCounts } from '@lib/core/metrics/outcomeCounts'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const row = (yTrue: number[], yPred: number[], positive: number): TableCase => ({
  args: [yTrue, yPred, positive],
  expected: { ...outcomeCounts(yTrue, yPred, positive) },
})

const few = fc.constantFrom<number[]>(0, 1, 1, 2, 3, 10, -1)
/** Of any size and sign; + 0 so that none is −0. */
const whole = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 0, 0, 2 ** 8, 2 ** 16, 2 ** 31, 2 ** 32, 2 ** 52), fc.constantFrom(1, 1, -1))
  .map(([low, high, sign]) => sign * (low + high) + 0)
/** Such that any two of them differ in their sign alone, or in their high bits alone. */
const alike = fc.integer({ min: 1, max: 100 }).chain((low) => {
  const family = [low, -low, ...[8, 16, 24, 31, 32, 52].flatMap((bits) => [low + 2 ** bits, low - 2 ** bits]), 0]
  return fc.constant(fc.constantFrom(...family))
})
const examples = (label: fc.Arbitrary<number>) => fc.tuple(drawnList(fc.tuple(label, label), { maxLength: 120 }), label)

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'two-classes',
    title: 'Two classes',
    visibility: 'shown',
    points: 3,
    message: 'One of the examples with two classes comes out differently.',
    cases: [row([1, 1, 0, 0], [1, 0, 1, 0], 1), row([1, 1, 1, 0], [0, 0, 1, 1], 0), row([1, 1, 0], [0, 0, 0], 1), row([], [], 1)],
  },
  {
    kind: 'table',
    id: 'more-classes',
    title: 'One class against several others',
    visibility: 'shown',
    points: 2,
    message: 'All classes but the one that is asked about count as one.',
    cases: [
      row([1, 2, 3, 2], [1, 3, 1, 2], 1),
      row([2, 3, 3], [3, 2, 3], 1),
      row([2, 2, 1], [2, 1, 2], 2),
      row([-1, 1, 257, 0], [1, 257, 1, -1], 1),
    ],
  },
  defineProperty({
    id: 'any-labels',
    title: 'Any labels, any class',
    visibility: 'hidden',
    points: 5,
    message: 'A fresh input came back wrong.',
    runs: 100,
    inputs: fc
      .oneof(examples(few), examples(whole), alike.chain(examples))
      .map(([pairs, positive]): [number[], number[], number] => [
        pairs.map(([truth]) => truth),
        pairs.map(([, predicted]) => predicted),
        positive,
      ]),
    reference: (yTrue: number[], yPred: number[], positive: number) => ({ ...outcomeCounts(yTrue, yPred, positive) }),
  }),
]
