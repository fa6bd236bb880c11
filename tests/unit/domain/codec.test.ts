import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '@lib/domain/codec'
import { Callback, type Value } from '@lib/domain/value'

const scalar = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, undefined, null),
  fc.string(),
  fc.boolean(),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  fc.float64Array({ maxLength: 5 }),
  fc.uint8Array({ maxLength: 5 }),
)
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: false }),
  ),
})).value as fc.Arbitrary<Value>

const plain = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !ArrayBuffer.isView(value)
    ? new Map(Object.entries(value).map(([key, entry]) => [key, plain(entry)]))
    : Array.isArray(value)
      ? value.map(plain)
      : value

describe('a value that crosses the wall', () => {
  it('comes out as it went in: NaN, infinities, −0, typed arrays and all', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(plain(decode(encode(value)))).toEqual(plain(value))
      }),
    )
  })

  it('names a function that is answered elsewhere', () => {
    const [read] = decode(encode([new Callback('objective')])) as Value[]
    expect(read).toBeInstanceOf(Callback)
    expect(read).toEqual(new Callback('objective'))
  })

  it('crosses as it stands where JSON has all that it consists of, and piece by piece otherwise', () => {
    expect(encode([1, { a: ['x', null] }])).toBe('["j",[1,{"a":["x",null]}]]')
    expect(encode([{ a: 1 }, -0])).toBe('["a",[["j",{"a":1}],["n","-0"]]]')
  })

  it.each(['["o","__proto__",["o","polluted",true]]', '["j",{"__proto__":{"polluted":true}}]'])('cannot set a prototype: %s', (text) => {
    const read = decode(text) as Record<string, unknown>
    expect(Object.getPrototypeOf(read)).toBeNull()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  const broken: [title: string, text: string][] = [
    ['no JSON', '{'],
    ['a bare object', '{"a":1}'],
    ['an unknown tag', '["?",1]'],
    ['a typed array that does not exist', '["t","Constructor",1]'],
    ['a typed array named after an inherited property', '["t","toString",1]'],
    ['JSON that is missing', '["j"]'],
    ['JSON that needs no tag', '["j",5]'],
    ['JSON with something behind it', '["j",[],1]'],
    ['a bigint that is none', '["b","1e9"]'],
    ['a bigint without end', `["b","${'9'.repeat(6000)}"]`],
    ['a nesting without end', '["a",'.repeat(5000) + ']'.repeat(5000)],
    ['JSON nested without end', `["j",${'['.repeat(5000)}${']'.repeat(5000)}]`],
    ['JSON nested more deeply than may be', `["j",${'{"a":'.repeat(70)}1${'}'.repeat(70)}]`],
    ['more text than may cross', `"${'x'.repeat(2_000_001)}"`],
  ]
  it.each(broken)('is refused when it is %s', (_, text) => {
    expect(() => decode(text)).toThrow()
  })
})
