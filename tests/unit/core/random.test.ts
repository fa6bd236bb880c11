import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawScoredSample } from '@lib/core/data/drawScoredSample'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { createRng, rngFromState } from '@lib/core/random/createRng'
import { integerBelow } from '@lib/core/random/integerBelow'
import { normal } from '@lib/core/random/normal'
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
