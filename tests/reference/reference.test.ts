import { describe, expect, it } from 'vitest'
import { difference, runFixtures } from './fixtures'

const files = import.meta.glob<string>('./*.json', { query: '?raw', import: 'default', eager: true })

describe('the core', () => {
  it('agrees with scikit-learn, SciPy, PyTorch and plain formulas in every reference case', () => {
    const results = runFixtures(files)
    expect(results.filter((result) => result.kind === 'failed')).toEqual([])
    expect(results.filter((result) => result.kind === 'skipped')).toEqual([])
    expect(results.length).toBe(1569)
  })
})

describe('the comparison with a reference value', () => {
  const cases: [title: string, got: unknown, expected: unknown, agrees: boolean][] = [
    ['takes equal numbers', 0.5, 0.5, true],
    ['takes a number within tolerance', 0.5 + 1e-13, 0.5, true],
    ['refuses a number beyond it', 0.5 + 1e-9, 0.5, false],
    ['scales with what is expected', 1e6 + 1e-7, 1e6, true],
    ['takes NaN for NaN alone', Number.NaN, Number.NaN, true],
    ['refuses a number for NaN', 0, Number.NaN, false],
    ['refuses NaN for a number', Number.NaN, 0, false],
    ['takes an infinity for itself', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, true],
    ['refuses the other infinity', Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, false],
    ['refuses a list that is too short', [1], [1, 2], false],
    ['refuses a list that is too long', [1, 2, 3], [1, 2], false],
    ['passes over extra keys', { a: 1, b: 2 }, { a: 1 }, true],
    ['refuses a missing key', { b: 2 }, { a: 1 }, false],
    ['refuses nothing at all', undefined, 1, false],
  ]
  it.each(cases)('%s', (_, got, expected, agrees) => {
    expect(difference(got, expected, 1e-12, false) === undefined).toBe(agrees)
  })
})
