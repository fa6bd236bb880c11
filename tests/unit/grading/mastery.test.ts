import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mastery } from '@lib/grading/mastery'

const pieces = (...shares: number[]) => shares.map((share, at) => ({ share, at }))
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('mastery', () => {
  it.each([
    ['nothing is known before there is evidence', [], 'unseen'],
    ['one wrong answer is shaky', [0], 'shaky'],
    ['one right answer is growing, not solid', [1], 'growing'],
    ['two are not enough', [1, 1], 'growing'],
    ['three right answers in a row are solid', [1, 1, 1], 'solid'],
    ['a slip after many takes it back a step', [1, 1, 1, 1, 0], 'growing'],
    ['what is old fades', [0, 0, 0, 1, 1, 1, 1, 1, 1], 'solid'],
  ] as const)('%s', (_, shares, state) => {
    expect(mastery(pieces(...shares)).state).toBe(state)
  })

  it('lies in [0, 1), and does not depend on the order in which evidence is told', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 12 }), (shares) => {
        const { level } = mastery(pieces(...shares))
        expect(level).toBeGreaterThanOrEqual(0)
        expect(level).toBeLessThan(1)
        expect(mastery([...pieces(...shares)].reverse()).level).toBe(level)
      }),
    )
  })

  it('never falls by a right answer, and never rises by a wrong one', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 12 }), (shares) => {
        const { level } = mastery(pieces(...shares))
        expect(mastery(pieces(...shares, 1)).level).toBeGreaterThanOrEqual(level)
        expect(mastery(pieces(...shares, 0)).level).toBeLessThanOrEqual(level)
      }),
    )
  })
})
