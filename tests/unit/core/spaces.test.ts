import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRng } from '@lib/core/random/createRng'
import { drawSurface, surfaceAt } from '@lib/core/search/oneAxisMatters'
import { randomSearchSuccess, randomSearchTrials } from '@lib/core/search/randomSearchOdds'
import { randomSearcher } from '@lib/core/search/Searcher'
import { type Configuration, configurationAt, shareOf, type Space, sampleConfiguration, valueAt } from '@lib/core/search/space'
import { testFunction, testFunctionBounds, testFunctionMinimum, type TestFunctionName } from '@lib/core/search/testFunctions'
import { distinctValues, gridTrials, quasiRandomTrials, randomTrials } from '@lib/core/search/trialPlans'
import { mean } from '@lib/core/statistics/mean'

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
