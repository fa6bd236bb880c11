import fc from 'fast-check'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const bar = 0.95
const areaOf = (train: readonly (readonly number[])[], labels: readonly number[], column: number) =>
  rocAuc(
    labels,
    train.map((row) => row[column] as number),
  )

function leaks(train: readonly (readonly number[])[], labels: readonly number[], validation: readonly (readonly number[])[]) {
  const areas = (train[0] ?? []).map((_, column) => areaOf(train, labels, column))
  const known = new Set(train.map((row) => JSON.stringify(row)))
  return {
    columns: areas.flatMap((area, column) => (Math.max(area, 1 - area) >= bar ? column : [])),
    rows: validation.flatMap((row, index) => (known.has(JSON.stringify(row)) ? index : [])),
  }
}
const row = (train: number[][], labels: number[], validation: number[][]): TableCase => ({
  args: [train, labels, validation],
  expected: leaks(train, labels, validation),
})

const digit = fc.integer({ min: 0, max: 12 })
/** A column's part in the label: none, or one that gives it away, upwards or downwards, now and then wrong. */
const column = fc.constantFrom(0, 0, 0, 9, -9, 5)
const data = fc
  .tuple(column, column, fc.array(fc.tuple(fc.constantFrom(0, 1), digit, digit), { minLength: 2, maxLength: 16 }))
  .chain(([first, second, drawn]) => {
    const labels = drawn.map(([label], i) => (i < 2 ? i : label))
    const train = drawn.map(([, a, b], i) => [a + first * (labels[i] as number), b + second * (labels[i] as number)])
    const seen = fc.integer({ min: 0, max: train.length - 1 }).map((i) => train[i] as number[])
    // The same digits, cut elsewhere: 1, 12 and 11, 2.
    const cut = seen.map((pair) => [Number(pair.join('').slice(0, -1)), Number(pair.join('').slice(-1))])
    const fresh = fc.tuple(digit, digit).map((pair) => [...pair])
    const validation = fc.array(fc.oneof({ weight: 1, arbitrary: seen }, { weight: 1, arbitrary: cut }, { weight: 2, arbitrary: fresh }), {
      maxLength: 6,
    })
    return validation.map((rows): [number[][], number[], number[][]] => [train, labels, rows])
  })
  // How a fraction is rounded must not decide: no area may lie on the bar.
  .filter(([train, labels]) => [0, 1].every((j) => Math.abs(Math.max(areaOf(train, labels, j), 1 - areaOf(train, labels, j)) - bar) > 1e-9))

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'columns',
    title: 'Columns that know the answer',
    visibility: 'shown',
    points: 3,
    message: 'A column is suspected wrongly, or one that tells goes unnoticed.',
    cases: [
      row(
        [
          [5, 1, 3],
          [6, 2, 9],
          [1, 8, 9],
          [2, 9, 3],
        ],
        [1, 1, 0, 0],
        [[7, 7, 7]],
      ),
      row(
        [
          [4, 4],
          [4, 3],
          [4, 2],
          [4, 1],
        ],
        [1, 0, 1, 0],
        [],
      ),
      row(
        [
          [10, 1],
          [9, 5],
          [9, 2],
          [2, 4],
        ],
        [1, 1, 0, 0],
        [],
      ),
    ],
  },
  {
    kind: 'table',
    id: 'rows',
    title: 'Rows that are in both parts',
    visibility: 'shown',
    points: 3,
    message: 'Named are the rows of the validation part that stand in the training part as well, number by number.',
    cases: [
      row(
        [
          [1, 12],
          [2, 3],
          [1, 3],
        ],
        [1, 0, 1],
        [
          [11, 2],
          [2, 3],
          [3, 2],
        ],
      ),
      row(
        [
          [7, 2],
          [8, 2],
          [7, 4],
        ],
        [1, 0, 0],
        [
          [9, 2],
          [7, 4],
          [7, 4],
        ],
      ),
      row(
        [
          [1, 2],
          [2, 2],
        ],
        [0, 1],
        [],
      ),
    ],
  },
  defineProperty({
    id: 'any-data',
    title: 'Any data',
    visibility: 'hidden',
    points: 6,
    message: 'In a fresh data set a leak was missed, or seen where there is none.',
    runs: 70,
    inputs: data,
    reference: leaks,
  }),
]
