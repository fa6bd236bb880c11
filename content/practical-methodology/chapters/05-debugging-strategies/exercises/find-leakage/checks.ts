import fc from 'fast-check'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { drawnList } from '@lib/domain/drawnList'
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

const most = { train: 30, validation: 20, columns: 4 }
const digit = fc.integer({ min: 0, max: 12 })
/**
 * How a column comes from digits and labels. The gap between the classes decides how much it gives away: with 8 a little too little, with 10
 * enough. A coarse grain makes ties, the coarsest nothing but.
 */
const column = fc.record({
  gap: fc.constantFrom(0, 0, 8, -8, 9, -9, 10, -10, 13, -13),
  grain: fc.constantFrom(1, 1, 6, 13),
  scale: fc.constantFrom(1, 1, 0.25, 10),
  offset: fc.constantFrom(0, 0, -7),
})
/** What a validation row has to do with the training part; of those that are not in it some come close. */
const kinds = ['fresh', 'seen', 'seen', 'cut', 'one off', 'turned round'] as const

const data = fc
  .array(column, { minLength: 1, maxLength: most.columns })
  .chain((columns) => {
    const digits = fc.array(digit, { minLength: columns.length, maxLength: columns.length })
    const label = fc.constantFrom<number[]>(0, 1)
    return fc.tuple(
      fc.constant(columns),
      drawnList(fc.tuple(label, digits), { minLength: 2, maxLength: most.train }),
      drawnList(fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(most.train), label, digits }), { maxLength: most.validation }),
      fc.nat(most.train),
    )
  })
  .map(([columns, drawn, asked, place]): [number[][], number[], number[][]] => {
    const labels = drawn.map(([label]) => label)
    // Both classes are there, in any order: where one is missing, an example of it takes the place of another.
    if (!labels.includes(1)) labels[place % labels.length] = 1
    if (!labels.includes(0)) labels[(place + 1) % labels.length] = 0
    const rowOf = (digits: readonly number[], label: number) =>
      columns.map(({ gap, grain, scale, offset }, j) => scale * (Math.floor((digits[j] as number) / grain) + gap * label + offset))
    const train = drawn.map(([, digits], i) => rowOf(digits, labels[i] as number))
    const validation = asked.map(({ kind, at, label, digits }) => {
      const seen = (train[at % train.length] as number[]).slice()
      if (kind === 'fresh') return rowOf(digits, label)
      if (kind === 'one off') seen[at % seen.length] = (seen[at % seen.length] as number) + 0.25
      if (kind === 'turned round') seen.reverse()
      if (kind === 'cut') {
        // The same digits, cut elsewhere: 1, 12 and 11, 2.
        const text = seen.slice(0, 2).join('')
        const cut = [Number(text.slice(0, -1)), Number(text.slice(-1))]
        if (seen.length > 1 && cut.every(Number.isFinite)) seen.splice(0, 2, ...cut)
      }
      return seen
    })
    return [train, labels, validation]
  })
  // How a fraction is rounded must not decide: no area may lie on the bar.
  .filter(([train, labels]) =>
    (train[0] ?? []).every((_, j) => {
      const area = areaOf(train, labels, j)
      return Math.abs(Math.max(area, 1 - area) - bar) > 1e-9
    }),
  )

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
      // Of 24 pairs, 23 and 22½: just above the bar, and just below.
      row(
        [
          [8, 8],
          [3, 4],
          [1, 1],
          [9, 9],
          [4, 4],
          [2, 2],
          [-1, -1],
          [7, 5],
          [0, 0],
          [6, 4.5],
        ],
        [1, 0, 0, 1, 1, 0, 0, 1, 0, 0],
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
    runs: 36,
    inputs: data,
    reference: leaks,
  }),
]
