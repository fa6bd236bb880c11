import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawScoredSample } from '@lib/core/data/drawScoredSample'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { createRng, rngFromState } from '@lib/core/random/createRng'
import { choice, sampleWithoutReplacement, weightedChoice } from '@lib/core/random/choice'
import { integerBelow } from '@lib/core/random/integerBelow'
import { normal } from '@lib/core/random/normal'
import { logUniform } from '@lib/core/random/logUniform'
import { haltonPoint, sobolSequence } from '@lib/core/random/lowDiscrepancy'
import { permutation } from '@lib/core/random/permutation'
import { shuffle } from '@lib/core/random/shuffle'
import { mean } from '@lib/core/statistics/mean'

const seeds = fc.integer()

describe('the generator', () => {
  it('gives the published stream of xoshiro128** for state 1, 2, 3, 4', () => {
    const rng = rngFromState([1, 2, 3, 4])
    // The sequence of the authors' C implementation, as the Rust crate rand_xoshiro publishes it.
    expect(Array.from({ length: 10 }, () => rng.uint32())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  it('gives the same stream for the same seed, and another for another', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const stream = (rng = createRng(seed)) => Array.from({ length: 5 }, () => rng.uint32())
        expect(stream()).toEqual(stream())
        expect(stream()).not.toEqual(stream(createRng(seed + 1)))
        expect(stream()).not.toEqual(stream(createRng(seed, 1)))
      }),
    )
  })

  it('gives uniform numbers in [0, 1) with mean 1/2 and variance 1/12', () => {
    const rng = createRng(1)
    const draws = Float64Array.from({ length: 200_000 }, () => rng.uniform())
    expect(Math.min(...draws.slice(0, 10_000))).toBeGreaterThanOrEqual(0)
    expect(draws.every((value) => value < 1)).toBe(true)
    // Six standard errors: 0.29/√200000 · 6.
    expect(Math.abs(mean(draws) - 0.5)).toBeLessThan(0.004)
    expect(Math.abs(mean(draws.map((value) => (value - 0.5) ** 2)) - 1 / 12)).toBeLessThan(0.001)
  })

  it('splits into streams that do not follow one another', () => {
    const rng = createRng(5)
    const [a, b] = [rng.split(), rng.split()]
    expect(Array.from({ length: 4 }, () => a.uint32())).not.toEqual(Array.from({ length: 4 }, () => b.uint32()))
  })
})

describe('what is drawn with it', () => {
  it('integers stay below their limit and reach every value', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 20 }), (seed, limit) => {
        const rng = createRng(seed)
        const seen = new Set(Array.from({ length: 60 * limit }, () => integerBelow(rng, limit)))
        expect([...seen].sort((x, y) => x - y)).toEqual(Array.from({ length: limit }, (_, i) => i))
      }),
      { numRuns: 40, seed: 1 },
    )
  })

  it.each([0, -1, 1.5, Number.NaN])('an integer below %d is refused', (limit) => {
    expect(() => integerBelow(createRng(1), limit)).toThrow(expect.objectContaining({ code: 'out_of_range' }))
  })

  it('a shuffle keeps every value, and leaves its input alone', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, values) => {
        const before = [...values]
        expect(shuffle(createRng(seed), values).sort((x, y) => x - y)).toEqual([...values].sort((x, y) => x - y))
        expect(values).toEqual(before)
      }),
    )
  })

  it('normal numbers have the mean and deviation that were asked for', () => {
    const rng = createRng(3)
    const draws = Float64Array.from({ length: 100_000 }, () => normal(rng, 2, 3))
    expect(Math.abs(mean(draws) - 2)).toBeLessThan(0.06)
    expect(Math.abs(Math.sqrt(mean(draws.map((value) => (value - 2) ** 2))) - 3)).toBeLessThan(0.05)
  })

  it('a scored sample has the prevalence that was asked for, and the area that theory gives', () => {
    const { labels, scores } = drawScoredSample(createRng(4), 40_000, 0.25, 1.7)
    expect(labels.reduce((sum, label) => sum + label, 0)).toBe(10_000)
    // Φ(1.7/√2) = 0.88536…
    expect(Math.abs(rocAuc(labels, scores) - 0.8854)).toBeLessThan(0.012)
  })

  it.each([
    [1, 0.5, 1],
    [10, -0.1, 1],
    [10, 0.5, Number.NaN],
  ])('a sample of %d with prevalence %d and separation %d is refused', (n, prevalence, separation) => {
    expect(() => drawScoredSample(createRng(1), n, prevalence, separation)).toThrow(expect.objectContaining({ code: 'out_of_range' }))
  })
})

describe('chances', () => {
  it('a choice reaches every value, a weighted one none of weight 0, in proportion', () => {
    const rng = createRng(8)
    expect(new Set(Array.from({ length: 100 }, () => choice(rng, ['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']))
    const counts = [0, 0, 0]
    for (let i = 0; i < 8000; i++) {
      const k = weightedChoice(rng, [1, 0, 3])
      counts[k] = (counts[k] as number) + 1
    }
    expect(counts[1]).toBe(0)
    expect(Math.abs((counts[2] as number) / 8000 - 0.75)).toBeLessThan(0.025)
  })

  it('a permutation holds every index once, and every order of three is equally likely', () => {
    const rng = createRng(9)
    const orders = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const order = permutation(rng, 3).join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect([...orders.keys()].sort()).toEqual(['012', '021', '102', '120', '201', '210'])
    // 1,000 each, ± five standard errors of 29.
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(145)
  })

  it('a sample without replacement repeats nothing', () => {
    fc.assert(
      fc.property(seeds, fc.nat(30), fc.nat(30), (seed, a, b) => {
        const drawn = sampleWithoutReplacement(createRng(seed), Math.max(a, b), Math.min(a, b))
        expect(new Set(drawn).size).toBe(Math.min(a, b))
        expect(drawn.every((i) => i >= 0 && i < Math.max(a, b))).toBe(true)
      }),
    )
  })

  it('log-uniform draws stay in their range, and half are below its geometric mean', () => {
    const rng = createRng(10)
    const draws = Array.from({ length: 4000 }, () => logUniform(rng, 1e-4, 1))
    expect(draws.every((x) => x >= 1e-4 && x <= 1)).toBe(true)
    expect(Math.abs(mean(draws.map((x) => (x < 0.01 ? 1 : 0))) - 0.5)).toBeLessThan(0.04)
  })
})

describe('low-discrepancy sequences', () => {
  it('Halton’s has the published first points in bases 2, 3 and 5', () => {
    const points = [1, 2, 3, 4, 5, 6].map((index) => haltonPoint(index, 3))
    const expected = [
      [1 / 2, 1 / 3, 1 / 5],
      [1 / 4, 2 / 3, 2 / 5],
      [3 / 4, 1 / 9, 3 / 5],
      [1 / 8, 4 / 9, 4 / 5],
      [5 / 8, 7 / 9, 1 / 25],
      [3 / 8, 2 / 9, 6 / 25],
    ]
    expect(points).toEqual(expected.map((point) => point.map((x) => expect.closeTo(x, 12))))
  })

  it('Sobol’s has the first points of Joe & Kuo’s program', () => {
    const next = sobolSequence(3)
    const points = Array.from({ length: 8 }, () => Array.from(next()))
    expect(points).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
    ])
  })

  it('each axis of 2ᵐ points of Sobol’s sequence has one in every cell, shifted or not', () => {
    fc.assert(
      fc.property(fc.option(seeds, { nil: undefined }), fc.integer({ min: 1, max: 10 }), (seed, dimensions) => {
        const next = sobolSequence(dimensions, seed === undefined ? undefined : createRng(seed))
        const points = Array.from({ length: 64 }, () => Array.from(next()))
        for (let d = 0; d < dimensions; d++) expect(new Set(points.map((point) => Math.floor(64 * (point[d] as number)))).size).toBe(64)
      }),
      { numRuns: 40 },
    )
  })
})
