import fc from 'fast-check'
import { zeros } from '@lib/core/matrices/Matrix'
import { accuracy } from '@lib/core/metrics/accuracy'
import { meanAbsoluteError } from '@lib/core/metrics/meanAbsoluteError'
import { meanSquaredError } from '@lib/core/metrics/meanSquaredError'
import { fitConstantClassifier, fitConstantRegressor } from '@lib/core/models/constantModel'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const one = zeros(1, 0)
const classes = 13

function baseline(train: readonly number[], test: readonly number[], metric: string) {
  if (metric === 'accuracy') {
    const shares = fitConstantClassifier(train, classes).predictProbabilities(one).values
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
  fc.tuple(drawnList(entry, { minLength: 1, maxLength: 40 }), drawnList(entry, { minLength: 1, maxLength: 24 }))

/** Some of one digit and some of two. */
const label = fc.constantFrom<number[]>(0, 1, 2, 9, 10, 12)
/** Two labels or more, equally common, in any order. */
const tied = fc.tuple(fc.uniqueArray(label, { minLength: 2, maxLength: 4 }), fc.integer({ min: 1, max: 5 })).chain(([labels, times]) => {
  const all = labels.flatMap((each) => Array.from({ length: times }, () => each))
  return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
})
const tiedLists = fc.tuple(tied, drawnList(label, { minLength: 1, maxLength: 24 }))

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
    runs: 40,
    inputs: fc
      .oneof({ weight: 3, arbitrary: lists(label) }, { weight: 2, arbitrary: tiedLists })
      .map(([train, test]): [number[], number[], string] => [train, test, 'accuracy']),
    reference: baseline,
  }),
  defineProperty({
    id: 'any-quantities',
    title: 'Any quantities, by either error',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input came back wrong.',
    runs: 40,
    inputs: fc
      .tuple(
        lists(fc.oneof(fc.integer({ min: -40, max: 120 }), fc.constantFrom(-0.5, 2.25, 9, 10))),
        fc.constantFrom('squared', 'absolute'),
      )
      .map(([[train, test], metric]): [number[], number[], string] => [train, test, metric]),
    reference: baseline,
  }),
]
