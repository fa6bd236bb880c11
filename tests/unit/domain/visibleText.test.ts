import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleLine, visibleText } from '@lib/domain/visibleText'

const line = visibleLine('Enter your name.', 80)

describe('a line that others read', () => {
  it.each([
    ['as it is', 'Zoë Papadákī', 'Zoë Papadákī'],
    ['its letters composed', 'Zoe\u0308', 'Zoë'],
    ['white space single', ' Ada \t\n  Min\u00a0Or ', 'Ada Min Or'],
    ['without marks of direction', 'Ada\u202e nimdA\u202c\u200f', 'Ada nimdA'],
    ['without isolates', '\u2066Ada\u2069', 'Ada'],
    ['without invisible spaces', '\ufeffA\u200bd\u2060a\u00ad', 'Ada'],
    ['without fillers and selectors', 'Ada\u3164\ufe0f\u034f', 'Ada'],
    ['without tags', 'Ada\u{e0041}\u{e007f}', 'Ada'],
    ['with the joiner that Persian needs', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['with the joiner that Sinhala needs', 'ශ්\u200dරී', 'ශ්\u200dරී'],
    ['without a joiner beside nothing', '\u200dAda\u200c', 'Ada'],
    ['in another script', '李明 (Ming)', '李明 (Ming)'],
  ])('is kept %s', (_, typed, kept) => {
    expect(line.parse(typed)).toBe(kept)
  })

  it.each([
    ['nothing', ''],
    ['spaces alone', ' \u00a0\u3000 '],
    ['invisible characters alone', '\u200b\u2060\u3164\u202e'],
    ['signs alone', '···'],
    ['a NUL', 'A\0da'],
    ['a control character', 'A\u0007da'],
    ['half a surrogate pair', 'Ada\ud800'],
    ['a private character', 'Ada\ue000'],
    ['marks piled up', `A${'\u0301\u0316'.repeat(4)}da`],
    ['too much', 'x'.repeat(81)],
  ])('is not %s', (_, typed) => {
    expect(line.safeParse(typed).success).toBe(false)
  })

  it('is cleaned once and for all, and keeps nothing that cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const kept = visibleText(typed)
        expect(visibleText(kept)).toBe(kept)
        expect(kept).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u)
      }),
    )
  })
})
