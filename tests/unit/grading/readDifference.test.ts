import { describe, expect, it } from 'vitest'
import { Opaque, type Value } from '@lib/domain/value'
import { readDifferences } from '@lib/grading/readDifference'

describe('a wrong result is read as', () => {
  const cases: [what: string, returned: Value, expected: Value, says: RegExp | undefined][] = [
    ['a missing return', undefined, 1, /every branch .* return/],
    ['a missing call', new Opaque('function'), 1, /parentheses/],
    ['text for a number', '0.5', 0.5, /text/],
    ['a list for its entry', [0.5], 0.5, /the number itself/],
    ['an undefined value', Number.NaN, 0.5, /0\/0/],
    ['a value that should not be defined', 0, Number.NaN, /NaN is what is asked for/],
    ['a division by 0', Number.POSITIVE_INFINITY, 2, /dividing by 0/],
    ['a wrong sign', -0.7, 0.7, /sign/],
    ['a percentage', 70, 0.7, /percentage/],
    ['something rounded', 0.333, 1 / 3, /rounded.* 1e-9 of the value/],
    ['the last entry missing', [1, 2, 3, 4], [1, 2, 3, 4, 5], /The last entry is missing.*loop/],
    ['the first entry missing', [2, 3, 4, 5], [1, 2, 3, 4, 5], /The first entry is missing.*loop/],
    ['one entry too many at the end', [1, 2, 3, 4, 5], [1, 2, 3, 4], /too many at the end.*loop/],
    ['one entry too many at the beginning', [0, 1, 2, 3, 4], [1, 2, 3, 4], /too many at the beginning.*loop/],
    ['one entry too few, somewhere', [1, 3, 4], [1, 2, 3, 4], /one entry too few\.$/],
    ['one entry too many, of equal ones', [1, 1, 1, 1, 1], [1, 1, 1, 1], /one entry too many\.$/],
    ['two entries too many', new Float64Array([1, 2, 3, 4]), [1, 2], /2 entries too many\.$/],
    [
      'rows for columns',
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]
        .slice(0, 2)
        .map((row) => row.slice(0, 2)),
      [[1], [2]],
      /Rows and columns/,
    ],
    ['another order', [3, 1, 2], [1, 2, 3], /order/],
    ['no list', 7, [1], /A list is asked for/],
    ['no object', 7, { a: 1 }, /An object .* a/],
    ['a misspelled name', { recal: 1 }, { recall: 1 }, /lacks recall/],
    ['the one field that is wrong', { a: 1, b: -2 }, { a: 1, b: 2 }, /sign/],
    ['nothing in particular', 3, 7, undefined],
    ['nothing in particular, in two fields', { a: 3, b: 4 }, { a: 1, b: 2 }, undefined],
  ]
  it.each(cases)('%s', (_, returned, expected, says) => {
    if (says) expect(readDifferences([{ returned, expected }], 1e-9)).toMatch(says)
    else expect(readDifferences([{ returned, expected }], 1e-9)).toBeUndefined()
  })
})

describe('nothing is read of', () => {
  const rows: [what: string, cases: [returned: Value, expected: Value][]][] = [
    ['a sign, where 1 is asked for', [[-1, 1]]],
    ['a percentage, where it is of 1', [[100, 1]]],
    [
      'something rounded, where one case is quite another',
      [
        [0.333, 1 / 3],
        [5, 7],
      ],
    ],
    [
      'two readings that differ',
      [
        [-0.7, 0.7],
        [0.333, 1 / 3],
      ],
    ],
    [
      'an infinity, where others are finite',
      [
        [Number.POSITIVE_INFINITY, 2],
        [3, 4],
      ],
    ],
    ['one entry too few, of one', [[[], [1]]]],
    [
      'the last entry, of a few that are selected',
      [
        [
          [2, 5],
          [2, 5, 7],
        ],
      ],
    ],
    [
      'the last entry, where others lack one in between',
      [
        [
          [1, 2, 3, 4],
          [1, 2, 3, 4, 5],
        ],
        [
          [1, 2, 4, 5],
          [1, 2, 3, 4, 5],
        ],
      ],
    ],
    [
      'one entry too few, where others lack two',
      [
        [
          [1, 2],
          [1, 2, 3],
        ],
        [[1], [1, 2, 3]],
      ],
    ],
    [
      'the order of two',
      [
        [
          [2, 1],
          [1, 2],
        ],
      ],
    ],
  ]
  it.each(rows)('%s', (_, cases) => {
    expect(
      readDifferences(
        cases.map(([returned, expected]) => ({ returned, expected })),
        1e-9,
      ),
    ).toBeUndefined()
  })

  it('no failing case at all', () => expect(readDifferences([], 1e-9)).toBeUndefined())
})

it('what every failing case looks like is said, though some are too small to show it', () => {
  const cases = [
    [-1, 1],
    [-0.7, 0.7],
    [-3, 3],
  ].map(([returned, expected]) => ({ returned, expected }))
  expect(readDifferences(cases, 1e-9)).toMatch(/sign/)
})
