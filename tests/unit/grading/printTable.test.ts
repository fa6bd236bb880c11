import { describe, expect, it } from 'vitest'
import type { Value } from '@lib/domain/value'
import { compareTables, printMatrix } from '@lib/grading/printTable'

const texts = (cells: readonly (readonly { text: string }[])[] | undefined) => cells?.map((row) => row.map(({ text }) => text))
const long = (length: number) => Array.from({ length }, (_, i) => i)

describe('for reading', () => {
  const rows: [what: string, value: Value, table: string[][] | undefined][] = [
    [
      'a matrix is a table',
      [
        [1, 0.5],
        [Number.NaN, -0],
      ],
      [
        ['1', '0.5'],
        ['NaN', '-0'],
      ],
    ],
    [
      'rows may be typed',
      [Float64Array.of(1, 2), Float64Array.of(3, 4)],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a list is text', [1, 2, 3], undefined],
    ['a ragged one is text', [[1, 2], [3]], undefined],
    ['one of lists is text', [[[1]]], undefined],
    ['a large one is text', Array.from({ length: 13 }, () => [1]), undefined],
    ['a wide one is text', [long(17)], undefined],
    ['nothing is text', [], undefined],
    ['a number is text', 3, undefined],
  ]
  it.each(rows)('%s', (_, value, table) => {
    expect(texts(printMatrix(value))).toEqual(table)
  })
})

describe('side by side', () => {
  it('entries that differ are marked', () => {
    const compared = compareTables(
      [
        [1, 2],
        [3, Number.NaN],
      ],
      [
        [1, 2.5],
        [3 + 1e-12, Number.NaN],
      ],
      1e-9,
    )
    expect(compared?.returned.map((row) => row.map(({ agrees }) => agrees))).toEqual([
      [true, false],
      [true, true],
    ])
    expect(texts(compared?.expected)).toEqual([
      ['1', '2.5'],
      ['3', 'NaN'],
    ])
  })

  it('lists are one row', () => {
    expect(compareTables([1, 2], Float64Array.of(1, 3), 1e-9)?.returned).toEqual([
      [
        { text: '1', agrees: true },
        { text: '2', agrees: false },
      ],
    ])
  })

  it.each<[string, Value, Value]>([
    ['of another shape', [[1, 2]], [[1], [2]]],
    ['that are no lists', 1, 2],
    ['where one is none', undefined, [1]],
    ['that are long', long(17), long(17)],
  ])('there is no table of values %s', (_, returned, expected) => {
    expect(compareTables(returned, expected, 1e-9)).toBeUndefined()
  })
})
