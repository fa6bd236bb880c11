import fc from 'fast-check'
import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

type Point = readonly [rows: number[][], targets: number[], weights: number[], bias: number, lambda: number]

/** The loss is a quadratic form, of which central differences are exact whatever their step. */
function gradient(...[rows, targets, weights, bias, lambda]: Point) {
  const loss = (x: Float64Array) => {
    const errors = rows.map(
      (row, i) => row.reduce((sum, value, j) => sum + value * (x[j] as number), x[weights.length] as number) - (targets[i] as number),
    )
    const penalty = weights.reduce((sum, _, j) => sum + (x[j] as number) ** 2, 0)
    return errors.reduce((sum, error) => sum + error ** 2, 0) / rows.length + lambda * penalty
  }
  const parts = Array.from(centralDifferences(loss, [...weights, bias], 1))
  return { weights: parts.slice(0, -1), bias: parts.at(-1) as number }
}
const row = (...point: Point): TableCase => ({ args: [...point], expected: gradient(...point) })

const value = fc.integer({ min: -8, max: 8 }).map((n) => n / 4)
const measured = fc.oneof(value, fc.integer({ min: -30, max: 30 }))
const point = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const list = (entry: typeof value) => fc.array(entry, { minLength: columns, maxLength: columns })
  return fc
    .tuple(
      drawnList(fc.tuple(list(measured), measured), { minLength: 1, maxLength: 40 }),
      list(value),
      value,
      fc.constantFrom(0, 0.25, 1, 3),
    )
    .map(([drawn, weights, bias, lambda]): [number[][], number[], number[], number, number] => [
      drawn.map(([x]) => x),
      drawn.map(([, y]) => y),
      weights,
      bias,
      lambda,
    ])
})

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'data-term',
    title: 'Without a penalty',
    visibility: 'shown',
    points: 3,
    message: 'With λ = 0 the gradient of the mean squared error comes out differently.',
    cases: [
      row([[1], [3]], [1, 1], [1], 0, 0),
      row([[2]], [6], [3], 0, 0),
      row(
        [
          [1, 0],
          [0, 2],
        ],
        [1, 0],
        [0, 0],
        0.5,
        0,
      ),
    ],
  },
  {
    kind: 'table',
    id: 'penalty',
    title: 'With a penalty',
    visibility: 'shown',
    points: 3,
    message: 'What the penalty adds comes out differently.',
    cases: [
      row([[1], [3]], [1, 1], [1], 0, 0.5),
      row(
        [
          [0, 0],
          [0, 0],
        ],
        [1, 1],
        [1, -2],
        3,
        1,
      ),
      row([[2], [1], [0]], [6, 3, 0], [3], 0, 2),
    ],
  },
  defineProperty({
    id: 'any-point',
    title: 'Any data, any weights, any λ',
    visibility: 'hidden',
    points: 6,
    message: 'A fresh input came back wrong.',
    runs: 100,
    inputs: point,
    reference: gradient,
  }),
]
