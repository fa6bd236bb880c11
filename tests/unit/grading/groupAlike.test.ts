import { describe, expect, it } from 'vitest'
import { groupAlike } from '@lib/grading/groupAlike'

const pair = (a: string, b: string, share: number) => ({ a, b, share, evidence: 10 })

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
    expect(groupAlike(pairs).map(({ members }) => [...members].sort())).toEqual(groups)
  })

  it('bring their highest share, whichever pair is the most striking', () => {
    const members = ['a', 'b', 'c']
    expect(groupAlike([pair('a', 'b', 0.9), pair('a', 'c', 0.7)])).toEqual([{ share: 0.9, members }])
    expect(groupAlike([pair('a', 'b', 0.7), pair('a', 'c', 0.9)])).toEqual([{ share: 0.9, members }])
    const joined = groupAlike([pair('a', 'b', 0.7), pair('c', 'd', 0.9), pair('d', 'a', 0.8)])
    expect(joined.map(({ share }) => share)).toEqual([0.9])
  })
})
