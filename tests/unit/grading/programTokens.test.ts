import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintsOf } from '@lib/grading/fingerprints'
import { programTokens } from '@lib/grading/programTokens'

const none: ReadonlySet<number> = new Set()
const texts = (source: string) => programTokens(source).map(({ text }) => text)

const cases: readonly (readonly [what: string, source: string, tokens: readonly string[]])[] = [
  ['names', 'export const total = first + second', ['name', '=', 'name', '+', 'name']],
  ['spellings of numbers', '1_000 + 1e3 + 0x10 + .5', ['1000', '+', '1000', '+', '16', '+', '.', '5']],
  ['texts', `'a' + "it's" + \`\${b}\``, ['text', '+', 'text', '+', 'text']],
  ['comments', 'a // b\n/* c\n */ d', ['name', 'name']],
  ['imports', 'import { a } from \'./a\'\nimport type B from "b";\na()', ['name', '(', ')']],
  ['patterns and divisions', 'a / b; c = /[a-z]+/ + d', ['name', '/', 'name', 'name', '=', 'text', '+', 'name']],
  ['an import that is called', 'import("a")', ['name', '(', 'text', ')']],
  ['letters of any alphabet', 'größe × 2', ['name', '×', '2']],
]

describe('a program as tokens', () => {
  it.each(cases)('knows %s', (_, source, tokens) => {
    expect(texts(source)).toEqual(tokens)
  })

  it('names their lines', () => {
    expect(programTokens('a\n/* \n */ b\n\n`\n` + c').map(({ text, line }) => [text, line])).toEqual([
      ['name', 1],
      ['name', 3],
      ['text', 5],
      ['+', 6],
      ['name', 6],
    ])
  })

  /** What makes a parser, or a search that goes back, take quadratic time: a minute for one program. */
  const attacks: readonly (readonly [what: string, unit: string])[] = [
    ['opening brackets', '('],
    ['opening braces', '{'],
    ['comments that never end', '/*'],
    ['patterns that never end', '\\/'],
    ['slashes', '/ '],
    ['back quotes', '`$' + '{'],
    ['quotes', '"\n'],
    ['else if', 'else if(a)'],
    ['imports', 'import '],
    ['digits and dots', '1.'],
    ['generics', 'a<'],
  ]
  it.each(attacks)('takes 64,000 characters of %s, and keeps a bounded part', (_, unit) => {
    const source = unit.repeat(64_000 / unit.length)
    expect(programTokens(source).length).toBeLessThanOrEqual(source.length)
    expect(fingerprintsOf(source, none).length).toBeLessThanOrEqual(400)
  })

  it('ends, whatever it is given, and says the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (source) => {
        const tokens = programTokens(source)
        expect(tokens.length).toBeLessThanOrEqual(source.length)
        expect(programTokens(source)).toEqual(tokens)
      }),
    )
  })
})
