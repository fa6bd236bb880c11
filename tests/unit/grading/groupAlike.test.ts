import { describe, expect, it } from 'vitest'
import { groupAlike } from '@lib/grading/groupAlike'

const pair = (a: string, b: string, share: number, linesOfA: number[] = [1], linesOfB: number[] = [1]) => ({
  a,
  b,
  share,
  evidence: 10,
  lines: { a: linesOfA, b: linesOfB },
})

describe('pairs of alike programs', () => {
  const rows: [what: string, pairs: ReturnType<typeof pair>[], groups: string[][]][] = [
    [
      'are a group each, where they have no program in common',
      [pair('a', 'b', 1), pair('c', 'd', 0.9)],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['are one group, where they share one', [pair('a', 'b', 1), pair('b', 'c', 0.9)], [['a', 'b', 'c']]],
    [
      'grow together when a later pair joins two groups',
      [pair('a', 'b', 1), pair('c', 'd', 0.9), pair('d', 'a', 0.8)],
      [['a', 'b', 'c', 'd']],
    ],
    ['are none, where there are none', [], []],
  ]
  it.each(rows)('%s', (_, pairs, groups) => {
    expect(groupAlike(pairs).map(({ members }) => members.map(({ id }) => id).sort())).toEqual(groups)
  })

  it('bring their lines and their highest share', () => {
    expect(groupAlike([pair('a', 'b', 0.9, [4, 5], [1]), pair('a', 'c', 0.7, [2, 5], [9])])).toEqual([
      {
        share: 0.9,
        members: [
          { id: 'a', lines: [2, 4, 5] },
          { id: 'b', lines: [1] },
          { id: 'c', lines: [9] },
        ],
      },
    ])
  })
})
