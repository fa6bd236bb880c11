import { describe, expect, it } from 'vitest'
import { Callback, Opaque, type Value } from '@lib/domain/value'
import { compareFields } from '@lib/grading/compareFields'
import { valuesAgree } from '@lib/grading/compareValues'
import { printValue } from '@lib/grading/printValue'
import { readNumber } from '@lib/grading/readNumber'

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

describe('printing', () => {
  it.each<[Value, string]>([
    [[1, Number.NaN, -0], '[1, NaN, -0]'],
    [0.1234567, '0.123457'],
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
  it.each<[string, number | undefined]>([
    ['0.5', 0.5],
    [' .5 ', 0.5],
    ['0,5', 0.5],
    ['1e-3', 0.001],
    ['12 %', 0.12],
    ['3/4', 0.75],
    ['−2', -2],
    ['', undefined],
    ['one', undefined],
    ['1/0', undefined],
    ['0x10', undefined],
    ['1,2,3', undefined],
    ['Infinity', undefined],
  ])('%o is %o', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })
})
