import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matrixFromRows } from '@lib/core/matrices/Matrix'
import { createRng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'
import { confidenceBound, expectedImprovement, probabilityOfImprovement } from '@lib/core/search/acquisition'
import { bayesianSearcher } from '@lib/core/search/bayesianSearcher'
import { fitGaussianProcess } from '@lib/core/search/gaussianProcess'
import { kernel } from '@lib/core/search/kernel'
import { randomSearcher, type Searcher } from '@lib/core/search/Searcher'
import type { Configuration, Space } from '@lib/core/search/space'
import { parzenMixture, logDensity, splitTrials } from '@lib/core/search/treeParzen'
import { treeParzenSearcher } from '@lib/core/search/treeParzenSearcher'
import { tuneProcess } from '@lib/core/search/tuneProcess'
import { mean } from '@lib/core/statistics/mean'
import { normalCdf } from '@lib/core/statistics/normalDistribution'

const share = fc.double({ min: 0, max: 1, noNaN: true })

const space = {
  optimiser: { kind: 'categorical', choices: ['sgd', 'adam'] },
  rate: { kind: 'log_uniform', low: 1e-5, high: 0.1 },
  momentum: { kind: 'uniform', low: 0, high: 0.99, when: { dimension: 'optimiser', choices: ['sgd'] } },
  units: { kind: 'integer', low: 4, high: 64, log: true },
  layers: { kind: 'integer', low: 1, high: 3 },
} as const satisfies Space

function belongs(configuration: Configuration): void {
  expect('momentum' in configuration).toBe(configuration.optimiser === 'sgd')
  for (const [name, value] of Object.entries(configuration)) {
    const dimension = space[name as keyof typeof space]
    if (dimension.kind === 'categorical') expect(dimension.choices).toContain(value)
    else {
      expect(value).toBeGreaterThanOrEqual(dimension.low)
      expect(value).toBeLessThanOrEqual(dimension.high)
      if (dimension.kind === 'integer') expect(Number.isInteger(value)).toBe(true)
    }
  }
}

describe('a Gaussian process', () => {
  const points = matrixFromRows([[0.1], [0.4], [0.45], [0.9]])
  const y = [1, -1, -0.5, 2]
  const settings = { kernel: 'rbf', lengthScales: [0.3], signalVariance: 2, noiseVariance: 0 } as const

  it('without noise goes through its observations, and knows nothing far away', () => {
    const { posterior } = fitGaussianProcess(points, y, settings)
    const at = posterior(points)
    expect(Array.from(at.mean)).toEqual(y.map((value) => expect.closeTo(value, 6)))
    expect(Math.max(...at.deviation)).toBeLessThan(1e-3)
    const far = posterior(matrixFromRows([[50]]))
    expect([far.mean[0], far.deviation[0]]).toEqual([expect.closeTo(0, 9), expect.closeTo(Math.SQRT2, 9)])
  })

  it('more observations never make it less sure', () => {
    fc.assert(
      fc.property(share, share, (x, extra) => {
        const noisy = { ...settings, noiseVariance: 0.1 }
        const query = matrixFromRows([[x]])
        const before = fitGaussianProcess(points, y, noisy).posterior(query).deviation[0] as number
        const after = fitGaussianProcess(matrixFromRows([[0.1], [0.4], [0.45], [0.9], [extra]]), [...y, 0], noisy).posterior(query)
          .deviation[0] as number
        expect(after).toBeLessThanOrEqual(before + 1e-9)
      }),
    )
  })

  it('kernels are 1 at no distance and fall', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 2, noNaN: true }), (r, more) => {
        for (const kind of ['rbf', 'matern52'] as const) {
          expect(kernel(kind, 0, 1)).toBe(1)
          expect(kernel(kind, r + more, 1)).toBeLessThan(kernel(kind, r, 1))
        }
      }),
    )
  })

  it('tuning finds settings under which the observations are likelier than under the start', () => {
    const rng = createRng(1)
    const x = matrixFromRows(Array.from({ length: 25 }, () => [rng.uniform(), rng.uniform()]))
    const values = Array.from({ length: 25 }, (_, i) => Math.sin(8 * (x.values[2 * i] as number)) + normal(rng, 0, 0.01))
    const tuned = tuneProcess(x, values, 'rbf')
    const likelihood = (lengthScales: ArrayLike<number>, noiseVariance: number) =>
      fitGaussianProcess(x, values, { ...tuned, lengthScales, noiseVariance }).logMarginalLikelihood
    expect(likelihood(tuned.lengthScales, tuned.noiseVariance)).toBeGreaterThan(likelihood([0.5, 0.5], 1e-4))
    // The second axis does not matter, and it sees that.
    expect(tuned.lengthScales[1]).toBeGreaterThan(3 * (tuned.lengthScales[0] as number))
  })
})

describe('acquisitions', () => {
  const numbers = fc.double({ min: -3, max: 3, noNaN: true })

  it('expected improvement is the mean of what a draw improves by', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0.1, max: 2, noNaN: true }), numbers, (middle, deviation, best) => {
        // Simpson's rule over ± 8 deviations.
        const n = 2000
        const h = (16 * deviation) / n
        let sum = 0
        for (let i = 0; i <= n; i++) {
          const value = middle - 8 * deviation + i * h
          const density = Math.exp(-(((value - middle) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI))
          sum += (i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2) * Math.max(best - value, 0) * density
        }
        expect(expectedImprovement(middle, deviation, best)).toBeCloseTo((sum * h) / 3, 4)
      }),
      { numRuns: 50 },
    )
  })

  it('a lower mean is better, and more doubt is never worse for expected improvement', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.double({ min: 0, max: 2, noNaN: true }),
        numbers,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (middle, deviation, best, more) => {
          const value = expectedImprovement(middle, deviation, best)
          expect(value).toBeGreaterThanOrEqual(Math.max(0, best - middle) - 1e-12)
          expect(expectedImprovement(middle - more, deviation, best)).toBeGreaterThanOrEqual(value - 1e-12)
          expect(expectedImprovement(middle, deviation + more, best)).toBeGreaterThanOrEqual(value - 1e-12)
          expect(confidenceBound(middle, deviation, 1)).toBeLessThanOrEqual(middle)
          if (deviation > 0)
            expect(probabilityOfImprovement(middle, deviation, best)).toBeCloseTo(normalCdf((best - middle) / deviation), 12)
        },
      ),
    )
  })
})

describe('the Parzen estimator', () => {
  it('a mixture’s density has mass 1 on its range', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 8 }), (x) => {
        const mixture = parzenMixture(x, 0, 1)
        let mass = 0
        for (let i = 0; i < 4000; i++) mass += Math.exp(logDensity(mixture, (i + 0.5) / 4000)) / 4000
        expect(mass).toBeCloseTo(1, 2)
      }),
      { numRuns: 30 },
    )
  })

  it('good trials are never worse than the others, and every trial is one or the other', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 60 }), (losses) => {
        const { below, above } = splitTrials(losses)
        expect([...below, ...above].sort((a, b) => a - b)).toEqual(losses.map((_, i) => i))
        for (const good of below) for (const other of above) expect((losses[good] as number) > (losses[other] as number)).toBe(false)
      }),
    )
  })
})

describe('a searcher', () => {
  const searchers: [name: string, make: (seed: number, space: Space) => Searcher][] = [
    ['random', (seed, own) => randomSearcher(createRng(seed), own)],
    ['Gaussian process', (seed, own) => bayesianSearcher(createRng(seed), own, { startTrials: 4 })],
    [
      'Gaussian process, UCB',
      (seed, own) => bayesianSearcher(createRng(seed), own, { kernel: 'rbf', acquisition: { kind: 'ucb', kappa: 2 }, startTrials: 4 }),
    ],
    [
      'Gaussian process, PI',
      (seed, own) => bayesianSearcher(createRng(seed), own, { acquisition: { kind: 'pi', xi: 0.01 }, startTrials: 4 }),
    ],
    ['Parzen', (seed, own) => treeParzenSearcher(createRng(seed), own, { startTrials: 4 })],
  ]
  const loss = (trial: Configuration) =>
    (trial.optimiser === 'adam' ? 0 : 0.3) + Math.log10((trial.rate as number) / 1e-3) ** 2 + Math.abs((trial.layers as number) - 2) / 10

  it.each(searchers)('%s stays within a mixed, conditional space, and is the same for the same seed', (_, make) => {
    const run = (seed: number) => {
      const searcher = make(seed, space)
      return Array.from({ length: 18 }, (_, t) => {
        const trial = searcher.suggest()
        belongs(trial)
        // A run that diverges is a bad trial, not the end of the search.
        searcher.observe(trial, t === 3 ? Number.NaN : t === 5 ? Number.POSITIVE_INFINITY : loss(trial))
        return trial
      })
    }
    expect(run(1)).toEqual(run(1))
    expect(run(1)).not.toEqual(run(2))
  })

  it.each(searchers.slice(1))('%s finds lower losses than random search on a mixed space', (_, make) => {
    const best = (own: typeof make) =>
      mean(
        Array.from({ length: 12 }, (_, seed) => {
          const searcher = own(seed, space)
          let least = Number.POSITIVE_INFINITY
          for (let t = 0; t < 25; t++) {
            const trial = searcher.suggest()
            searcher.observe(trial, loss(trial))
            least = Math.min(least, loss(trial))
          }
          return least
        }),
      )
    expect(best(make)).toBeLessThan(best((seed, own) => randomSearcher(createRng(seed), own)))
  })

  it('takes over the trials of another search, however many', () => {
    const searcher = bayesianSearcher(createRng(1), { a: { kind: 'uniform', low: 0, high: 1 } })
    for (let i = 0; i < 40; i++) searcher.observe({ a: i / 40 }, (i / 40 - 0.3) ** 2)
    expect(Math.abs((searcher.suggest().a as number) - 0.3)).toBeLessThan(0.05)
  })

  it('tells what the process believes: least doubt where it has looked', () => {
    const searcher = bayesianSearcher(createRng(1), { a: { kind: 'uniform', low: 0, high: 1 } }, { startTrials: 3 })
    expect(searcher.model()).toBeUndefined()
    for (const a of [0.1, 0.5, 0.9]) searcher.observe({ a }, (a - 0.4) ** 2)
    const { deviation } = searcher.model()?.process.posterior(matrixFromRows([[0.5], [0.7]])) ?? { deviation: [] }
    expect(deviation[0]).toBeLessThan(deviation[1] as number)
    expect(searcher.score(matrixFromRows([[0.5], [0.7]]))?.every((value) => value >= 0)).toBe(true)
  })
})
