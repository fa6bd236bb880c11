import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matrixFromRows } from '@lib/core/matrices/Matrix'
import { createRng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'
import { confidenceBound, expectedImprovement, probabilityOfImprovement } from '@lib/core/search/acquisition'
import { asha } from '@lib/core/search/asha'
import { bayesianSearcher } from '@lib/core/search/bayesianSearcher'
import { fitGaussianProcess } from '@lib/core/search/gaussianProcess'
import { hyperbandBrackets } from '@lib/core/search/hyperband'
import { kernel } from '@lib/core/search/kernel'
import { drawSurface, surfaceAt } from '@lib/core/search/oneAxisMatters'
import { randomSearchSuccess, randomSearchTrials } from '@lib/core/search/randomSearchOdds'
import { randomSearcher, type Searcher } from '@lib/core/search/Searcher'
import { type Configuration, configurationAt, shareOf, type Space, sampleConfiguration, valueAt } from '@lib/core/search/space'
import { leastLosses, successiveHalving, successiveHalvingRungs } from '@lib/core/search/successiveHalving'
import { testFunction, testFunctionBounds, testFunctionMinimum, type TestFunctionName } from '@lib/core/search/testFunctions'
import { parzenMixture, logDensity, splitTrials } from '@lib/core/search/treeParzen'
import { treeParzenSearcher } from '@lib/core/search/treeParzenSearcher'
import { distinctValues, gridTrials, quasiRandomTrials, randomTrials } from '@lib/core/search/trialPlans'
import { tuneProcess } from '@lib/core/search/tuneProcess'
import { mean } from '@lib/core/statistics/mean'
import { normalCdf } from '@lib/core/statistics/normalDistribution'

const seeds = fc.integer()
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

describe('a space', () => {
  it('takes every point of the cube to one of its configurations', () => {
    fc.assert(fc.property(fc.tuple(share, share, share, share, share), (point) => belongs(configurationAt(space, point))))
  })

  it('share and value undo one another', () => {
    fc.assert(
      fc.property(share, (u) => {
        for (const dimension of Object.values(space)) {
          const value = valueAt(dimension, u)
          expect(valueAt(dimension, shareOf(dimension, value))).toEqual(typeof value === 'number' ? expect.closeTo(value, 9) : value)
        }
        expect(shareOf(space.rate, valueAt(space.rate, u))).toBeCloseTo(u, 9)
      }),
    )
  })

  it('on a logarithmic scale every decade is equally likely', () => {
    const rng = createRng(1)
    const decades = [0, 0, 0, 0]
    for (let i = 0; i < 8000; i++) {
      const decade = Math.floor(Math.log10((sampleConfiguration(rng, { rate: space.rate }).rate as number) / 1e-5))
      decades[decade] = (decades[decade] as number) + 1
    }
    // 2,000 each, ± five standard errors of 39.
    for (const count of decades) expect(Math.abs(count - 2000)).toBeLessThan(195)
  })

  it.each([
    ['empty', {}],
    ['upside down', { a: { kind: 'uniform', low: 1, high: 0 } }],
    ['logarithmic from 0', { a: { kind: 'log_uniform', low: 0, high: 1 } }],
    ['without choices', { a: { kind: 'categorical', choices: [] } }],
    [
      'depending on what comes later',
      { a: { kind: 'uniform', low: 0, high: 1, when: { dimension: 'b', choices: ['x'] } }, b: { kind: 'categorical', choices: ['x'] } },
    ],
  ] as const)('%s is refused', (_, wrong) => {
    expect(() => randomSearcher(createRng(1), wrong as Space)).toThrow(expect.objectContaining({ name: 'CoreError' }))
  })
})

describe('plans of trials', () => {
  const square: Space = { a: { kind: 'uniform', low: 0, high: 1 }, b: { kind: 'uniform', low: 0, high: 1 } }

  it('nine trials of a grid try three values of an axis, those of a random or quasi-random plan nine', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(distinctValues(gridTrials(square, 3), 'a')).toBe(3)
        expect(distinctValues(randomTrials(createRng(seed), square, 9), 'a')).toBe(9)
        expect(distinctValues(quasiRandomTrials(createRng(seed), square, 9), 'a')).toBe(9)
      }),
    )
  })

  it('a grid holds every combination once', () => {
    const trials = gridTrials(space, 3)
    // With SGD three momenta count, with Adam none: (3 + 1) · 3 rates · 3 widths · 3 depths.
    expect(trials.length).toBe(108)
    expect(new Set(trials.map((trial) => JSON.stringify(trial))).size).toBe(108)
    trials.forEach(belongs)
  })

  it('quasi-random points leave smaller holes than random ones', () => {
    const hole = (trials: Configuration[]) => {
      let largest = 0
      for (let x = 0.05; x < 1; x += 0.1)
        for (let y = 0.05; y < 1; y += 0.1)
          largest = Math.max(largest, Math.min(...trials.map((trial) => Math.hypot((trial.a as number) - x, (trial.b as number) - y))))
      return largest
    }
    const holes = (plan: typeof randomTrials) => mean(Array.from({ length: 40 }, (_, seed) => hole(plan(createRng(seed), square, 32))))
    expect(holes(quasiRandomTrials)).toBeLessThan(0.85 * holes(randomTrials))
  })

  it('the best of 60 random trials is among the top 5 % with chance above 0.95, and 59 are the fewest', () => {
    expect(randomSearchSuccess(0.05, 60)).toBeGreaterThan(0.95)
    expect(randomSearchTrials(0.05, 0.95)).toBe(59)
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.9, noNaN: true }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (q, p) => {
        const n = randomSearchTrials(q, p)
        expect(randomSearchSuccess(q, n)).toBeGreaterThanOrEqual(p - 1e-12)
        if (n > 0) expect(randomSearchSuccess(q, n - 1)).toBeLessThan(p + 1e-12)
      }),
    )
  })
})

describe('test functions', () => {
  it.each(['branin', 'hartmann3', 'hartmann6', 'rosenbrock', 'ackley', 'sphere'] as TestFunctionName[])(
    '%s is nowhere below its least value, which it has where it says',
    (name) => {
      const dimensions = testFunctionBounds(name, 4).length
      const { value, places } = testFunctionMinimum(name, dimensions)
      for (const place of places) expect(testFunction(name, place)).toBeCloseTo(value, 4)
      const bounds = testFunctionBounds(name, dimensions)
      fc.assert(
        fc.property(fc.array(share, { minLength: dimensions, maxLength: dimensions }), (point) => {
          expect(
            testFunction(
              name,
              point.map(
                (u, d) =>
                  (bounds[d] as readonly [number, number])[0] +
                  u * ((bounds[d] as readonly [number, number])[1] - (bounds[d] as readonly [number, number])[0]),
              ),
            ),
          ).toBeGreaterThanOrEqual(value - 1e-9)
        }),
      )
    },
  )

  it('where one axis matters, the others do not move the score', () => {
    fc.assert(
      fc.property(seeds, share, share, share, (seed, x, y, z) => {
        const surface = drawSurface(createRng(seed), 2, 0.2, 0)
        expect(surfaceAt(surface, [x, y])).toBeCloseTo(surfaceAt(surface, [x, z]), 12)
      }),
    )
  })
})

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

describe('halving', () => {
  it('keeps one in η at each rung, and the winner has no loss below it at the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 2, max: 4 }), seeds, (n, eta, seed) => {
        const rungs = successiveHalvingRungs(n, 1, 64, eta)
        for (const [i, rung] of rungs.entries()) expect([rung.n, rung.r]).toEqual([Math.floor(n / eta ** i), eta ** i])
        const rng = createRng(seed)
        const quality = Array.from({ length: n }, () => rng.uniform())
        const run = successiveHalving(rungs, (id) => quality[id] as number)
        const seen: (readonly number[])[] = []
        let step = run.next()
        for (; !step.done; step = run.next()) seen.push(step.value.running)
        // Losses that do not change with resource: the best survives every rung.
        expect(step.value).toBe(leastLosses(quality, 1)[0])
        for (const [i, running] of seen.entries()) if (i > 0) expect(running.every((id) => seen[i - 1]?.includes(id))).toBe(true)
      }),
    )
  })

  it('Hyperband has the brackets of its paper’s table 1 for R = 81, η = 3', () => {
    expect(hyperbandBrackets(81, 3, 'blog').brackets.map(({ s, rungs }) => [s, ...rungs.map(({ n, r }) => `${n}×${r}`)])).toEqual([
      [4, '81×1', '27×3', '9×9', '3×27', '1×81'],
      [3, '27×3', '9×9', '3×27', '1×81'],
      [2, '9×9', '3×27', '1×81'],
      [1, '6×27', '2×81'],
      [0, '5×81'],
    ])
    // The paper's formula rounds up where its table does not.
    expect(hyperbandBrackets(81, 3).brackets.map(({ rungs }) => rungs[0]?.n)).toEqual([81, 34, 15, 8, 5])
  })

  it('every bracket of Hyperband ends at R and spends about as much as every other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 2, max: 5 }), (most, eta) => {
        const { brackets } = hyperbandBrackets(most, eta)
        const spent = brackets.map(({ rungs }) => rungs.reduce((sum, { n, r }) => sum + n * r, 0))
        for (const { rungs } of brackets) expect(rungs.at(-1)?.r).toBeCloseTo(most, 9)
        expect(Math.max(...spent)).toBeLessThanOrEqual(3 * Math.min(...spent))
      }),
    )
  })

  it('ASHA keeps its workers busy, never skips a rung, and promotes only the best one in η of those it knows', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 4 }), (seed, workers, eta) => {
        const jobs = [...asha({ workers, least: 1, most: 27, eta, until: 60 }, (id) => createRng(seed, id).uniform())]
        for (const id of new Set(jobs.map((job) => job.configuration))) {
          const own = jobs.filter((job) => job.configuration === id)
          expect(own.map((job) => job.rung)).toEqual(own.map((_, rung) => rung))
        }
        for (let worker = 0; worker < workers; worker++) {
          const own = jobs.filter((job) => job.worker === worker)
          for (const [i, job] of own.entries()) expect(job.start).toBe(i === 0 ? 0 : (own[i - 1]?.end ?? 0))
          expect(own.at(-1)?.end).toBeGreaterThanOrEqual(60)
        }
        for (const [i, job] of jobs.entries()) {
          if (job.rung === 0) continue
          // What was known when its worker became free.
          const before = jobs.slice(0, i).findLastIndex((earlier) => earlier.worker === job.worker)
          const rivals = jobs.slice(0, before + 1).filter((earlier) => earlier.rung === job.rung - 1)
          const best = leastLosses(
            rivals.map(({ loss }) => loss),
            Math.floor(rivals.length / eta),
          )
          expect(best.map((position) => rivals[position]?.configuration)).toContain(job.configuration)
        }
        expect(jobs.every((job, i) => i === 0 || job.end >= (jobs[i - 1]?.end ?? 0))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
