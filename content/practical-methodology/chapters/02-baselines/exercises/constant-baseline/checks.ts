import fc from 'fast-check'
import { zeros } from '@lib/core/matrices/Matrix'
import { accuracy } from '@lib/core/metrics/accuracy'
import { meanAbsoluteError } from '@lib/core/metrics/meanAbsoluteError'
import { meanSquaredError } from '@lib/core/metrics/meanSquaredError'
import { fitConstantClassifier, fitConstantRegressor } from '@lib/core/models/constantModel'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const one = zeros(1, 0)

function baseline(train: readonly number[], test: readonly number[], metric: string) {
  if (metric === 'accuracy') {
    const shares = fitConstantClassifier(train, 10).predictProbabilities(one).values
    const prediction = shares.indexOf(Math.max(...shares))
    return {
      prediction,
      score: accuracy(
        test,
        test.map(() => prediction),
      ),
    }
  }
  const squared = metric === 'squared'
  const prediction = fitConstantRegressor(train, squared ? 'mean' : 'median').predict(one)[0] as number
  const constant = test.map(() => prediction)
  return { prediction, score: squared ? meanSquaredError(test, constant) : meanAbsoluteError(test, constant) }
}

const row = (train: number[], test: number[], metric: string): TableCase => ({
  args: [train, test, metric],
  expected: baseline(train, test, metric),
})

const lists = (entry: fc.Arbitrary<number>) =>
  fc.tuple(fc.array(entry, { minLength: 1, maxLength: 15 }), fc.array(entry, { minLength: 1, maxLength: 8 }))

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'classes',
    title: 'Classes',
    visibility: 'shown',
    points: 3,
    message: 'One of the examples with classes comes out differently.',
    cases: [
      row([0, 0, 1], [1, 1, 0], 'accuracy'),
      row([2, 1, 1, 2, 0], [2, 2, 1], 'accuracy'),
      row([3], [3, 3], 'accuracy'),
      row([1, 1, 1, 0], [0, 0], 'accuracy'),
    ],
  },
  {
    kind: 'table',
    id: 'quantities',
    title: 'Quantities',
    visibility: 'shown',
    points: 3,
    message: 'One of the examples with quantities comes out differently.',
    cases: [
      row([1, 2, 9], [2, 4], 'squared'),
      row([1, 2, 9], [2, 4], 'absolute'),
      row([9, 1, 8, 2], [5, 5], 'absolute'),
      row([7], [3], 'squared'),
    ],
  },
  defineProperty({
    id: 'any-classes',
    title: 'Any classes',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input came back wrong.',
    runs: 60,
    inputs: lists(fc.integer({ min: 0, max: 4 })).map(([train, test]): [number[], number[], string] => [train, test, 'accuracy']),
    reference: baseline,
  }),
  defineProperty({
    id: 'any-quantities',
    title: 'Any quantities, by either error',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input came back wrong.',
    runs: 80,
    inputs: fc
      .tuple(lists(fc.integer({ min: -40, max: 120 })), fc.constantFrom('squared', 'absolute'))
      .map(([[train, test], metric]): [number[], number[], string] => [train, test, metric]),
    reference: baseline,
  }),
]
