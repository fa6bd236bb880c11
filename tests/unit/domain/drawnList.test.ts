import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRng } from '@lib/core/random/createRng'
import { drawnList } from '@lib/domain/drawnList'
import { pickLength, pickPower } from '@lib/domain/randomSource'

const lengthsOf = (seed: number, shape: { minLength?: number; maxLength: number }) =>
  fc.sample(drawnList(fc.integer(), shape), { seed, numRuns: 60 }).map((list) => list.length)

describe('drawn lists', () => {
  it.each([{ maxLength: 40 }, { minLength: 1, maxLength: 120 }, { minLength: 2, maxLength: 3 }, { minLength: 5, maxLength: 5 }])(
    'keep to the lengths %o, and reach nine tenths of the longest in every sixty',
    (shape) => {
      for (let seed = 1; seed <= 100; seed++) {
        const lengths = lengthsOf(seed, shape)
        expect(Math.min(...lengths)).toBeGreaterThanOrEqual(shape.minLength ?? 0)
        expect(Math.max(...lengths)).toBeLessThanOrEqual(shape.maxLength)
        expect(Math.max(...lengths)).toBeGreaterThanOrEqual(0.9 * shape.maxLength)
      }
    },
  )

  it('are short as often as long: a quarter of them has at most a tenth of the most', () => {
    const lengths = Array.from({ length: 50 }, (_, seed) => lengthsOf(seed, { maxLength: 100 })).flat()
    expect(lengths.filter((length) => length <= 10).length / lengths.length).toBeGreaterThan(0.25)
  })

  it('have entries of different keys where these are asked for', () => {
    const lists = fc.sample(drawnList(fc.integer({ min: 0, max: 99 }), { maxLength: 20, selector: (n) => n % 50 }), {
      seed: 1,
      numRuns: 200,
    })
    for (const list of lists) expect(new Set(list.map((n) => n % 50)).size).toBe(list.length)
  })

  it('are cut down to the smallest that fails', () => {
    const found = fc.check(
      fc.property(drawnList(fc.integer({ min: 0, max: 1000 }), { maxLength: 60 }), (list) => !list.some((n) => n >= 17)),
      { seed: 3 },
    )
    expect(found.counterexample).toEqual([[17]])
  })
})

it('a drawn length is every order of magnitude as often', () => {
  const rng = createRng(1)
  const lengths = Array.from({ length: 4000 }, () => pickLength(rng, 0, 999))
  const share = (low: number, high: number) => lengths.filter((n) => n >= low && n < high).length / lengths.length
  expect(share(0, 9)).toBeCloseTo(0.25, 1)
  expect(share(9, 99)).toBeCloseTo(0.25, 1)
  expect(share(900, 1000)).toBeGreaterThan(0.25)
})

it('a drawn power is every order of magnitude as often', () => {
  const rng = createRng(1)
  const powers = Array.from({ length: 4000 }, () => pickPower(rng, -2, 3))
  for (let exponent = -2; exponent < 3; exponent++)
    expect(powers.filter((power) => Math.floor(Math.log10(power)) === exponent).length / powers.length).toBeCloseTo(0.2, 1)
})
