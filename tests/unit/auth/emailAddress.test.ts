import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailSchema, keptAddress } from '@lib/auth/emailAddress'

describe('an address', () => {
  it.each([
    ['capitals', 'Ada.Min@Example.ORG', 'ada.min@example.org'],
    ['white space around it', '  ada@example.org\n', 'ada@example.org'],
    ['a domain in Unicode', 'ada@Bücher.example', 'ada@xn--bcher-kva.example'],
    ['a domain in decomposed Unicode', 'ada@bu\u0308cher.example', 'ada@xn--bcher-kva.example'],
    ['a domain in punycode', 'ada@XN--BCHER-KVA.example', 'ada@xn--bcher-kva.example'],
    ['wide letters', 'ada@ｅxample.org', 'ada@example.org'],
    ['an invisible character in its domain', 'ada@exa\u200bmple.org', 'ada@example.org'],
  ])('with %s is kept in its one form', (_, typed, kept) => {
    expect(emailSchema.parse(typed)).toBe(kept)
  })

  it.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada@example.org/x',
    'ada@exam%70le.org',
    'ada@[::1]',
    'ada@a:b@c.org',
    'ädä@example.org',
    'ada\0@example.org',
    'a@xn--a.example/',
  ])('is not %o', (typed) => {
    expect(emailSchema.safeParse(typed).success).toBe(false)
  })

  it('has one form, however often it is brought into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(keptAddress(keptAddress(typed))).toBe(keptAddress(typed))
      }),
    )
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        expect(keptAddress(typed.toUpperCase())).toBe(keptAddress(typed))
      }),
    )
  })
})
