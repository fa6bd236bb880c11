import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'
import { averageRanks } from '@lib/core/statistics/averageRanks'
import { bootstrapInterval } from '@lib/core/statistics/bootstrapInterval'
import { pearsonCorrelation, spearmanCorrelation } from '@lib/core/statistics/correlation'
import { incompleteBeta } from '@lib/core/statistics/incompleteBeta'
import { logGamma } from '@lib/core/statistics/logGamma'
import { mcnemarTest } from '@lib/core/statistics/mcnemarTest'
import { mean } from '@lib/core/statistics/mean'
import { normalCdf, normalPdf, normalQuantile } from '@lib/core/statistics/normalDistribution'
import { pairedTTest } from '@lib/core/statistics/pairedTTest'
import { orderedPair } from '@lib/core/statistics/orderedPair'
import { quantile } from '@lib/core/statistics/quantile'
import { standardDeviation, variance } from '@lib/core/statistics/variance'
import { wilsonInterval } from '@lib/core/statistics/wilsonInterval'

const value = fc.integer({ min: -1000, max: 1000 }).map((x) => x / 8)
const values = fc.array(value, { minLength: 2, maxLength: 40 })
const pairs = fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 40 })
const columns = (rows: readonly (readonly [number, number])[]) => [rows.map(([a]) => a), rows.map(([, b]) => b)] as const

describe('variance', () => {
  it('is that of the differences of all pairs, halved', () => {
    fc.assert(
      fc.property(values, (x) => {
        let sum = 0
        for (const a of x) for (const b of x) sum += (a - b) ** 2
        expect(variance(x)).toBeCloseTo(sum / (2 * x.length ** 2), 6)
      }),
    )
  })

  it('does not change when the values move, and grows with the square of their scale', () => {
    fc.assert(
      fc.property(values, value, (x, shift) => {
        expect(variance(x.map((v) => 3 * v + shift))).toBeCloseTo(9 * variance(x), 6)
      }),
    )
  })

  it('keeps its digits far from 0', () => {
    expect(variance([1e9 + 1, 1e9 + 2, 1e9 + 3], 1)).toBe(1)
  })
})

describe('a correlation', () => {
  it('is the mean product of standardised values', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = columns(rows)
        fc.pre(standardDeviation(x) > 0 && standardDeviation(y) > 0)
        const product = mean(
          x.map((v, i) => ((v - mean(x)) * ((y[i] as number) - mean(y))) / (standardDeviation(x) * standardDeviation(y))),
        )
        expect(pearsonCorrelation(x, y).r).toBeCloseTo(product, 9)
        expect(pearsonCorrelation(y, x).r).toBeCloseTo(product, 9)
        expect(Math.abs(pearsonCorrelation(x, y).r)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('of ranks does not change when a variable is stretched monotonically', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = columns(rows)
        fc.pre(standardDeviation(x) > 0 && standardDeviation(y) > 0)
        const stretched = x.map((v) => Math.exp(v / 50))
        expect(spearmanCorrelation(stretched, y).r).toBeCloseTo(spearmanCorrelation(x, y).r, 9)
      }),
    )
  })

  it('ranks sum to n(n + 1)/2, whatever ties there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1 }), (x) => {
        expect(averageRanks(x).reduce((sum, rank) => sum + rank, 0)).toBe((x.length * (x.length + 1)) / 2)
      }),
    )
  })
})

describe('quantiles and intervals', () => {
  it.each<[name: string, at: (i: number, n: number) => number]>([
    ['as they come', (i, n) => ((i * 7919 + 13) % n) + i / n],
    ['in order', (i) => i],
    ['backwards', (i) => -i],
    ['all the same', () => 4],
    ['of few values', (i) => (i * 31) % 3],
    ['with one far out', (i) => (i === 5 ? 1e9 : i % 17)],
    ['that repeat', (i) => i % 16],
  ])('two neighbours in order are those that sorting gives, of many values %s', (_, at) => {
    for (const n of [1, 2, 600, 601, 1000, 4096, 70_000]) {
      const values = Float64Array.from({ length: n }, (_, i) => at(i, n))
      const sorted = values.toSorted()
      for (const k of [0, 1, Math.floor(n / 2), Math.floor(0.9 * n), n - 2, n - 1].filter((each) => each >= 0 && each < n))
        expect(orderedPair(values, k)).toEqual([sorted[k], sorted[Math.min(k + 1, n - 1)]])
    }
  })

  it('a value that is not finite is refused, wherever it stands among many', () => {
    for (const at of [0, 1, 500, 998, 999])
      for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
        expect(() =>
          quantile(
            Array.from({ length: 1000 }, (_, i) => (i === at ? bad : i)),
            0.9,
          ),
        ).toThrow('values[')
  })

  it('a quantile lies within the values, and rises with q', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (x, a, b) => {
        const [low, high] = [quantile(x, Math.min(a, b)), quantile(x, Math.max(a, b))]
        expect(low).toBeLessThanOrEqual(high + 1e-9)
        expect(low).toBeGreaterThanOrEqual(Math.min(...x))
        expect(high).toBeLessThanOrEqual(Math.max(...x))
      }),
    )
  })

  it('Wilson’s interval holds the share, lies in [0, 1], mirrors when successes are failures, and narrows with n', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), (k, n) => {
        const successes = Math.min(k, n)
        const { low, high } = wilsonInterval(successes, n)
        const mirrored = wilsonInterval(n - successes, n)
        expect(low).toBeLessThanOrEqual(successes / n + 1e-12)
        expect(high).toBeGreaterThanOrEqual(successes / n - 1e-12)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(mirrored.low).toBeCloseTo(1 - high, 12)
        const more = wilsonInterval(4 * successes, 4 * n)
        expect(more.high - more.low).toBeLessThan(high - low)
      }),
    )
  })

  it('the ends of Wilson’s interval are where the score test stops refusing', () => {
    const { low, high } = wilsonInterval(7, 40)
    for (const p of [low, high]) expect(Math.abs(7 / 40 - p) / Math.sqrt((p * (1 - p)) / 40)).toBeCloseTo(normalQuantile(0.975), 9)
  })

  it('a bootstrap interval of the mean covers the mean about as often as it says', () => {
    const rng = createRng(11)
    let covered = 0
    for (let repeat = 0; repeat < 400; repeat++) {
      const sample = Array.from({ length: 60 }, () => normal(rng, 3, 2))
      const statistic = (indices: Uint32Array) => {
        let sum = 0
        for (const i of indices) sum += sample[i] as number
        return sum / indices.length
      }
      const { low, high } = bootstrapInterval(rng, 60, statistic, { resamples: 300, confidence: 0.9 })
      if (low <= 3 && 3 <= high) covered++
    }
    // 0.9 ± four standard errors, √(0.9 · 0.1 / 400) = 0.015, and the percentile method's own small lack.
    expect(covered / 400).toBeGreaterThan(0.83)
    expect(covered / 400).toBeLessThan(0.96)
  })
})

describe('special functions', () => {
  it('Γ(x + 1) = x Γ(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 150, noNaN: true }), (x) => {
        expect(logGamma(x + 1)).toBeCloseTo(logGamma(x) + Math.log(x), 9)
      }),
    )
  })

  it('the incomplete beta function mirrors: I(a, b, x) = 1 − I(b, a, 1 − x)', () => {
    const parameter = fc.double({ min: 0.1, max: 40, noNaN: true })
    // So that 1 − x is exact.
    const exact = fc.nat(1024).map((k) => k / 1024)
    fc.assert(
      fc.property(parameter, parameter, exact, (a, b, x) => {
        expect(incompleteBeta(a, b, x)).toBeCloseTo(1 - incompleteBeta(b, a, 1 - x), 9)
      }),
    )
  })

  it('the normal quantile undoes the distribution, and the density is its derivative', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
        expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, 5)
        expect((normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5).toBeCloseTo(normalPdf(x), 6)
      }),
    )
  })
})

describe('tests of a difference', () => {
  it('the paired t test turns over with the roles, and does not see a common shift', () => {
    fc.assert(
      fc.property(pairs, value, (rows, shift) => {
        const [a, b] = columns(rows)
        fc.pre(new Set(a.map((v, i) => v - (b[i] as number))).size > 1)
        const test = pairedTTest(a, b)
        expect(pairedTTest(b, a).t).toBeCloseTo(-test.t, 9)
        expect(pairedTTest(b, a).p).toBeCloseTo(test.p, 9)
        const moved = pairedTTest(
          a.map((v) => v + shift),
          b.map((v) => v + shift),
        )
        expect(moved.t).toBeCloseTo(test.t, 6)
        expect(pairedTTest(a, b, 'less').p + pairedTTest(a, b, 'greater').p).toBeCloseTo(1, 9)
      }),
    )
  })

  it('refuses a true null about as often as it says', () => {
    const rng = createRng(5)
    const draw = () => Array.from({ length: 8 }, () => normal(rng))
    const refused = Array.from({ length: 2000 }, () => pairedTTest(draw(), draw()).p < 0.1).filter(Boolean).length
    // 0.1 ± four standard errors of 0.0067.
    expect(Math.abs(refused / 2000 - 0.1)).toBeLessThan(0.027)
  })

  it('McNemar’s test asks a fair coin: the same both ways, and 1 when the two differ equally often', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (b, c) => {
        expect(mcnemarTest(b, c).p).toBeCloseTo(mcnemarTest(c, b).p, 12)
        expect(mcnemarTest(b, b).p).toBe(1)
        if (b < c) expect(mcnemarTest(b, c + 1).p).toBeLessThan(mcnemarTest(b, c).p)
      }),
    )
  })
})
