import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Callback, Opaque, type Value } from '@lib/domain/value'
import { compareFields } from '@lib/grading/compareFields'
import { valuesAgree } from '@lib/grading/compareValues'
import { printValue } from '@lib/grading/printValue'
import { readNumber } from '@lib/domain/readNumber'

describe('a returned value', () => {
  const cases: [title: string, returned: Value, expected: Value, agrees: boolean][] = [
    ['agrees within tolerance', 0.1 + 0.2, 0.3, true],
    ['does not beyond it', 0.3001, 0.3, false],
    ['agrees by scale for large numbers', 1e12 + 1, 1e12, true],
    ['NaN agrees with NaN', Number.NaN, Number.NaN, true],
    ['NaN does not agree with 0', Number.NaN, 0, false],
    ['an infinity agrees with itself', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, true],
    ['an infinity does not agree with a number', Number.POSITIVE_INFINITY, 1, false],
    ['−0 counts as 0', -0, 0, true],
    ['a number as text does not agree', '0.5', 0.5, false],
    ['a typed array agrees with a list', new Float64Array([1, 2]), [1, 2], true],
    ['a shorter list does not', [1], [1, 2], false],
    ['a longer list does not', [1, 2, 3], [1, 2], false],
    ['extra fields are passed over', { a: 1, b: 2 }, { a: 1 }, true],
    ['a missing field is not', { b: 2 }, { a: 1 }, false],
    ['a function is no number', new Opaque('function'), 1, false],
    ['nothing is no number', undefined, 0, false],
  ]
  it.each(cases)('%s', (_, returned, expected, agrees) => {
    expect(valuesAgree(returned, expected, 1e-9)).toBe(agrees)
  })

  it('is compared field by field where fields are expected', () => {
    expect(compareFields({ precision: 0.5, recall: 1 }, { precision: 0.5, recall: 0.25 }, 1e-9)).toEqual([
      { name: 'precision', returned: '0.5', expected: '0.5', agrees: true },
      { name: 'recall', returned: '1', expected: '0.25', difference: '0.75', agrees: false },
    ])
  })
})

describe('what is not as expected is never printed as if it were', () => {
  const long = (last: Value): Value => [...Array(300).fill(0.5), last]
  it.each<[what: string, returned: Value, expected: Value, name: string, texts: [string, string]]>([
    ['large numbers', 41_852_483.5, 41_852_483.75, 'result', ['41852483.5', '41852483.8']],
    ['numbers that differ late', 1 / 3, 0.333_333_334, 'result', ['0.333333333', '0.333333334']],
    ['numbers that differ in the last digit', 1.0000000000000002, 1, 'result', ['1.0000000000000002', '1']],
    ['an entry of a list', [1, 0.123_456_7], [1, 0.123_456_6], 'result[1]', ['0.1234567', '0.1234566']],
    ['an entry that is not printed any more', long(1), long(2), 'result[300]', ['1', '2']],
    [
      'a field of such an entry',
      { curve: long({ low: 1, high: 2 }) },
      { curve: long({ low: 1.5, high: 2 }) },
      'curve[300]',
      ['{ low: 1, high: 2 }', '{ low: 1.5, high: 2 }'],
    ],
    ['a field of a field', { at: { low: 1.000_000_1 } }, { at: { low: 1 } }, 'at.low', ['1.0000001', '1']],
    ['a typed array', new Float64Array([0.123_456_7]), [0.123_456_6], 'result[0]', ['0.1234567', '0.1234566']],
  ])('%s', (_, returned, expected, name, texts) => {
    const [row] = compareFields(returned, expected, 0)
    expect([row?.name, row?.returned, row?.expected]).toEqual([name, ...texts])
  })

  it('nor in the cells of a table', () => {
    const [row] = compareFields([0.123_456_7, 2, 3], [0.123_456_6, 2, 4], 1e-9)
    expect(row?.cells?.returned[0]?.map(({ text }) => text)).toEqual(['0.1234567', '2', '3'])
    expect(row?.cells?.expected[0]?.map(({ text }) => text)).toEqual(['0.1234566', '2', '4'])
  })
})

describe('printing', () => {
  it.each<[Value, string]>([
    [[1, Number.NaN, -0], '[1, NaN, -0]'],
    [0.1234567, '0.123457'],
    [41_852_483.5, '41852484'],
    [-1234.5678, '-1234.57'],
    ['a "b"', '"a \\"b\\""'],
    [{ a: [1], b: undefined }, '{ a: [1], b: undefined }'],
    [new Opaque('Map'), '(Map)'],
    [new Callback('objective'), 'the function objective'],
    [12n, '12n'],
  ])('%o reads %s', (value, text) => {
    expect(printValue(value)).toBe(text)
  })

  it('keeps long values short', () => {
    expect(printValue(Array.from({ length: 100_000 }, (_, i) => i)).length).toBeLessThan(1000)
    expect(printValue('x'.repeat(100_000)).length).toBeLessThan(1000)
  })
})

describe('a number as people write it', () => {
  it.each<[string, number]>([
    ['0.5', 0.5],
    [' .5 ', 0.5],
    ['0,5', 0.5],
    ['0,500', 0.5],
    ['1234,567', 1234.567],
    ['2.345', 2.345],
    ['1e-3', 0.001],
    ['1 e-3', 0.001],
    ['12 %', 0.12],
    ['3/4', 0.75],
    ['½', 0.5],
    ['³⁄₄', 0.75],
    ['1 1/2', 1.5],
    ['1½', 1.5],
    ['−1 ½', -1.5],
    ['½ %', 0.005],
    ['11/2', 5.5],
    ['10^-3', 0.001],
    ['10⁻³', 0.001],
    ['10**−3', 0.001],
    ['2×10³', 2000],
    ['2 x 10^3', 2000],
    ['1,5 · 10^(-2)', 0.015],
    ['5²', 25],
    ['１２．５', 12.5],
    ['10 000', 10_000],
    ['10\u202f000', 10_000],
    ["10'000", 10_000],
    ['1 000,5', 1000.5],
    ['1,234,567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['0\u200b.5', 0.5],
    ['\ufeff0.5\u2060', 0.5],
  ])('%o is %o', (text, value) => {
    expect(readNumber(text)).toMatchObject({ value: expect.closeTo(value, 12) })
  })

  it.each([...'-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\ufe58\ufe63\uff0d'])('%o is a minus', (sign) => {
    expect(readNumber(`${sign}2`)).toEqual({ value: -2 })
    expect(readNumber(`2e${sign}1`)).toEqual({ value: 0.2 })
  })

  it.each<[string, string]>([
    ['10,000', 'Did you mean 10000 or 10?'],
    ['−10,000', 'Did you mean −10000 or −10?'],
    ['1,234', 'Did you mean 1.234 or 1234?'],
    ['10,000 %', 'Did you mean 10000% or 10%?'],
    ['1 234/567', 'Did you mean 1 + 234/567 or 1234/567?'],
  ])('%o can be read in two ways, and is asked about', (text, question) => {
    expect(readNumber(text)).toEqual({ refusal: `“${text}” can be read in two ways. ${question}` })
  })

  it.each(['5 5', '12 34', '1 3/2', '5 -5', '--5', 'one', '1/0', '0x10', '1,2,3', '1.2.3', 'Infinity', '1e400', '٣', '1/½', '0. 5'])(
    '%o is no number, and is said to be none',
    (text) => {
      expect(readNumber(text)).toEqual({ refusal: expect.stringContaining(`“${text}” cannot be read as a number`) })
    },
  )

  it('is asked for where there is nothing', () => {
    expect(readNumber(' \u200b')).toEqual({ refusal: 'Enter a number.' })
  })

  it('is read as itself whatever prints it, and any text is either read or refused in words', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readNumber(String(number))).toMatchObject({ value: number === 0 ? expect.closeTo(0) : number })
      }),
    )
    const texts = fc.string({ unit: fc.constantFrom(..."0159.,'  /%-−e^×x½³⁻(１"), maxLength: 12 })
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readNumber(text)
        if ('value' in reading) expect(reading.value).toSatisfy(Number.isFinite)
        else expect(reading.refusal).toMatch(/^Enter|^“/)
      }),
      { numRuns: 2000 },
    )
  })
})
