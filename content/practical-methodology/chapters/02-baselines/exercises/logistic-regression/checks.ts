import fc from 'fast-check'
import { matrixFromRows } from '@lib/core/matrices/Matrix'
import { logisticDescent } from '@lib/core/models/logisticDescent'
import { fitLogisticRegression } from '@lib/core/models/logisticRegression'
import { sigmoid } from '@lib/core/models/softmax'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

function descend(rows: readonly (readonly number[])[], labels: readonly number[], rate: number, steps: number) {
  const { weights, bias } = logisticDescent(matrixFromRows(rows), labels, rate, steps)
  return { weights: Array.from(weights), bias }
}
/** Where descent ends, found in another way: by Newton’s method. */
function optimum(rows: readonly (readonly number[])[], labels: readonly number[]) {
  const { coefficients, intercept } = fitLogisticRegression(matrixFromRows(rows), labels)
  return { weights: Array.from(coefficients), bias: intercept }
}
const row = (rows: number[][], labels: number[], rate: number, steps: number): TableCase => ({
  args: [rows, labels, rate, steps],
  expected: descend(rows, labels, rate, steps),
})

const value = fc.integer({ min: -20, max: 20 }).map((n) => n / 10)
/** Features below 2, or up to twenty, a thousand, a million: then scores go far beyond what an exponential can hold. */
const data = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(0.1, 0.1, 0.1, 1, 50, 50_000)).chain(([columns, scale]) => {
  const feature = fc.integer({ min: -20, max: 20 }).map((n) => (scale < 1 ? n / 10 : n * scale + 0))
  return drawnList(fc.tuple(fc.array(feature, { minLength: columns, maxLength: columns }), fc.constantFrom<number[]>(0, 1)), {
    minLength: 1,
    maxLength: 30,
  })
})
type Data = readonly (readonly [number[], number])[]
const split = (drawn: Data): [number[][], number[]] => [drawn.map(([row]) => row), drawn.map(([, label]) => label)]

type Arguments = [rows: number[][], labels: number[], rate: number, steps: number]
/**
 * Whether rounding makes no difference. Far steps over large features can come to rest on a knife's edge, where sums in another order, or a
 * chance that stops short of 1 by a trillionth, lead elsewhere: the same descent with features and chances that are off by as little tells.
 */
function isSteady([rows, labels, rate, steps]: Arguments): boolean {
  const off = 1e-12
  const nudged = rows.map((row) => row.map((x, j) => x * (1 + (j + 1) * off)))
  const weights = [...(rows[0] as number[]), 0].map(() => 0)
  for (let step = 0; step < steps; step++) {
    const errors = nudged.map((row, i) => {
      const chance = sigmoid([...row, 1].reduce((score, x, j) => score + x * (weights[j] as number), 0))
      return Math.min(1 - off, Math.max(off, chance)) - (labels[i] as number)
    })
    for (const j of weights.keys())
      weights[j] = (weights[j] as number) - (rate / rows.length) * errors.reduce((sum, error, i) => sum + error * (nudged[i]?.[j] ?? 1), 0)
  }
  const exact = descend(rows, labels, rate, steps)
  return [...exact.weights, exact.bias].every(
    (weight, j) => Math.abs(weight - (weights[j] as number)) <= 1e-10 * Math.max(1, Math.abs(weight)),
  )
}

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The first step',
    visibility: 'shown',
    points: 3,
    message: 'The first step, from zero, comes out differently.',
    cases: [
      row([[1], [3]], [0, 1], 1, 1),
      row([[2]], [1], 0.5, 1),
      row(
        [
          [1, 0],
          [0, 1],
          [1, 1],
          [0, 0],
        ],
        [1, 0, 1, 1],
        2,
        1,
      ),
      row([[5]], [0], 1, 0),
    ],
  },
  {
    kind: 'table',
    id: 'several-steps',
    title: 'Several steps',
    visibility: 'shown',
    points: 3,
    message: 'After several steps the numbers are others.',
    cases: [
      row([[1], [3]], [0, 1], 1, 2),
      row(
        [
          [1, 2],
          [0, -1],
          [2, 2],
        ],
        [1, 0, 0],
        0.5,
        3,
      ),
      row([[-1], [1]], [0, 1], 1, 30),
      row([[1000], [-2000]], [1, 0], 1, 3),
    ],
  },
  defineProperty({
    id: 'any-data',
    title: 'Any data, any rate',
    visibility: 'hidden',
    points: 5,
    message: 'A fresh input came back wrong.',
    runs: 50,
    inputs: fc
      .tuple(data, fc.constantFrom(0.01, 0.1, 0.5, 1, 4), fc.integer({ min: 0, max: 12 }))
      .map(([drawn, rate, steps]): Arguments => [...split(drawn), rate, steps])
      .filter(isSteady),
    reference: descend,
  }),
  defineProperty({
    id: 'where-it-leads',
    title: 'Many steps lead to the least loss',
    visibility: 'hidden',
    points: 4,
    message: 'After many steps it should stand where no other weights are better.',
    tolerance: 1e-5,
    runs: 4,
    // Each row comes with both labels, so that no line separates them and the best weights are finite.
    inputs: fc.array(fc.tuple(value, fc.constantFrom<number[]>(0, 1)), { minLength: 4, maxLength: 5 }).map((drawn): Arguments => {
      const rows = [...drawn.map(([x]) => [x]), [-1.5], [-1.5], [1.5], [1.5]]
      return [rows, [...drawn.map(([, label]) => label), 0, 1, 0, 1], 2, 500]
    }),
    reference: (rows: number[][], labels: number[]) => optimum(rows, labels),
  }),
]
