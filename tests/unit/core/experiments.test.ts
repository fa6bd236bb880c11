import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baselineLadder, justifiedRung } from '@lib/core/experiments/baselineLadder'
import { capacityFit } from '@lib/core/experiments/capacityFit'
import type { Progress } from '@lib/core/experiments/Experiment'
import { gradientSweep } from '@lib/core/experiments/gradientSweep'
import { halvingRace, rungsWithin } from '@lib/core/experiments/halvingRace'
import { learningCurves } from '@lib/core/experiments/learningCurves'
import { learningRateSweep, sweptRates } from '@lib/core/experiments/learningRateSweep'
import { overfitBatch, type loopFaults } from '@lib/core/experiments/overfitBatch'
import { gridShape, searchContest, searches } from '@lib/core/experiments/searchContest'
import { runFaults, sickRun, sickTarget } from '@lib/core/experiments/sickRun'
import { surrogateSearch } from '@lib/core/experiments/surrogateSearch'
import { surfaceAt } from '@lib/core/search/oneAxisMatters'

/** Runs an experiment to its end; its progress never falls, and stays within [0, 1]. */
function run<Result>(steps: Generator<Progress<Result>, Result>): Result {
  let share = 0
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    expect(value.share).toBeGreaterThanOrEqual(share - 1e-12)
    expect(value.share).toBeLessThanOrEqual(1)
    share = value.share
  }
}

const contest = { seed: 11, trials: 16, dimensions: 2, width: 0.12, others: 0.1, repeats: 400, budgets: [] }

describe('grid against random', () => {
  it('divides a grid as evenly as the budget allows, and never beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 6 }), (trials, dimensions) => {
        const shape = gridShape(trials, dimensions)
        const size = shape.reduce((product, values) => product * values, 1)
        expect(size).toBeLessThanOrEqual(trials)
        // One more value along the shortest axis would be too many.
        expect((size / (shape.at(-1) as number)) * ((shape.at(-1) as number) + 1)).toBeGreaterThan(trials)
      }),
    )
  })

  it('scores every trial as the surface does, and finds the best of them', () => {
    const { one, surface } = run(searchContest({ ...contest, repeats: 1 }))
    for (const search of searches) {
      const { points, scores, best } = one[search]
      for (let i = 0; i < scores.length; i++) expect(scores[i]).toBe(surfaceAt(surface, points.subarray(2 * i, 2 * i + 2)))
      expect(scores[best]).toBe(Math.max(...scores))
    }
  })

  it('is a coin toss where each has one trial on a surface that does not care where', () => {
    // Both draw from the same law only where the surface is symmetric about the grid's one point; there, no trial beats its middle.
    const { here } = run(searchContest({ ...contest, trials: 1, width: 1000, others: 1, repeats: 2000 }))
    expect(here.interval.low).toBeLessThan(0.5)
    expect(here.interval.high).toBeGreaterThan(0.5)
  })

  it.each([
    ['few trials and one axis that matters', { trials: 9, width: 0.12, others: 0.1 }, true],
    ['twenty-five trials', { trials: 25, width: 0.12, others: 0.1 }, true],
    ['both axes matter and the region is wide', { trials: 9, width: 0.45, others: 1 }, false],
  ])('with %s', (_, preset, randomWins) => {
    const { here, over } = run(searchContest({ ...contest, ...preset }))
    if (randomWins) {
      expect(here.interval.low).toBeGreaterThan(0.5)
      expect(over.random.median).toBeGreaterThan(over.grid.median)
    } else {
      expect(here.interval.high).toBeLessThan(0.5)
      expect(over.grid.median).toBeGreaterThan(over.random.median)
    }
  })
})

describe('the learning-rate sweep', () => {
  it.each(['sgd', 'momentum', 'adam'] as const)('is a U with %s: creeping below, diverging above, least between', (optimiser) => {
    const { rates, best, nothingKnown } = run(learningRateSweep({ seed: 5, optimiser, epochs: 30, width: 8, repeats: 3 }))
    expect(rates.map(({ rate }) => rate)).toEqual(sweptRates)
    const at = rates.findIndex(({ rate }) => rate === best)
    expect(at).toBeGreaterThan(8)
    expect(at).toBeLessThan(23)
    expect(rates[0]?.median).toBeGreaterThan(0.9 * nothingKnown)
    expect(rates[at]?.median).toBeLessThan(0.5 * nothingKnown)
    expect(rates.at(-1)?.median).toBeGreaterThan(nothingKnown)
  })
})

describe('Bayesian optimisation, step by step', () => {
  const input = { seed: 7, lengthScale: 0.12, noise: 0, trials: 12, acquisition: 'ei', kernel: 'matern52', repeats: 20 } as const

  it('passes through what it has measured when there is no noise, and is sure of it', () => {
    const { steps } = run(surrogateSearch({ ...input, repeats: 0 }))
    const last = steps.at(-1)
    for (const { x, y } of steps.slice(0, -1)) {
      const near = Math.round(100 * x)
      if (Math.abs(100 * x - near) > 0.02) continue
      expect(last?.mean?.[near]).toBeCloseTo(y, 1)
      expect(last?.deviation?.[near]).toBeLessThan(0.2)
    }
  })

  it('tries next where it is attracted most', () => {
    const { steps } = run(surrogateSearch({ ...input, repeats: 0 }))
    for (const { acquisition, x } of steps.slice(2, 8)) {
      const scores = acquisition as Float64Array
      const highest = Math.max(...scores)
      expect(Math.max(scores[Math.floor(100 * x)] as number, scores[Math.ceil(100 * x)] as number)).toBeGreaterThan(0.8 * highest)
    }
  })

  it.each([
    ['one valley', 0.3],
    ['several valleys', 0.12],
    ['a rough loss', 0.06],
  ])('comes nearer to the least loss than random search: %s', (_, lengthScale) => {
    const { over } = run(surrogateSearch({ ...input, lengthScale }))
    for (const { median } of [over?.surrogate, over?.random].flatMap((each) => each ?? []))
      for (let t = 1; t < median.length; t++) expect(median[t]).toBeLessThanOrEqual(median[t - 1] as number)
    expect(over?.surrogate.median.at(-1)).toBeLessThan(over?.random.median.at(-1) as number)
    expect(over?.wins).toBeGreaterThan(12)
  })
})

describe('successive halving', () => {
  it('never spends more than the budget', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 2, max: 4 }),
        (configurations, least, eta) => {
          const { rungs, spent } = rungsWithin({ configurations, least, eta, budget: 240 })
          expect(spent).toBeLessThanOrEqual(240)
          let own = 0
          for (const [i, { n, r }] of rungs.entries()) own += n * (r - (rungs[i - 1]?.r ?? 0))
          expect(spent).toBe(own)
        },
      ),
    )
  })

  it.each([
    [16, 3, 2],
    [27, 3, 3],
    [64, 1, 2],
  ])(
    'with %d configurations from %d epochs on, one in %d goes on, and the kept one had the least loss of the last rung',
    (configurations, least, eta) => {
      const { halving, full } = run(halvingRace({ seed: 3, configurations, least, eta, budget: 240, repeats: 0 }))
      const epochs = halving.racers.map(({ losses }) => losses.length)
      expect(epochs.reduce((sum, each) => sum + each, 0)).toBe(halving.spent)
      for (const { n, r } of halving.rungs) expect(epochs.filter((each) => each >= r).length).toBeGreaterThanOrEqual(n)
      const finalists = halving.racers.filter(({ stoppedAfter }) => stoppedAfter === null)
      expect(halving.found).toBe(Math.min(...finalists.map(({ losses }) => losses.at(-1) as number)))
      // The same configurations in the same order: whoever ran fully did so in both.
      for (const [i, racer] of full.racers.entries()) expect(racer.rate).toBe(halving.racers[i]?.rate)
    },
  )
})

describe('the gradient check over ε', () => {
  const sound = { seed: 2, fault: 'none', activation: 'tanh', difference: 'central', precision: 'double' } as const

  it('falls with ε² where truncation rules, with ε for a forward difference, and rises where rounding does', () => {
    const central = run(gradientSweep(sound))
    const forward = run(gradientSweep({ ...sound, difference: 'forward' }))
    // Ten steps of a third of a decade, well above the bottom of the V.
    const slope = (values: Float64Array) => Math.log10((values[0] as number) / (values[9] as number)) / 3
    expect(slope(central.middle)).toBeGreaterThan(1.8)
    expect(slope(central.middle)).toBeLessThan(2.2)
    expect(slope(forward.middle)).toBeGreaterThan(0.8)
    expect(slope(forward.middle)).toBeLessThan(1.2)
    expect(central.middle.at(-1)).toBeGreaterThan(1000 * Math.min(...central.middle))
    expect(central.least).toBeLessThan(1e-7)
    expect(central.bestEps).toBeLessThan(1e-3)
    expect(central.bestEps).toBeGreaterThan(1e-7)
  })

  it('has its bottom at a larger ε in single precision, and higher', () => {
    const single = run(gradientSweep({ ...sound, precision: 'single' }))
    expect(single.bestEps).toBeGreaterThan(run(gradientSweep(sound)).bestEps)
    expect(single.least).toBeGreaterThan(1e-4)
  })

  it.each(['batch_sum', 'no_activation_slope', 'no_bias', 'one_weight'] as const)('fails at every ε with %s', (fault) => {
    expect(run(gradientSweep({ ...sound, fault })).least).toBeGreaterThan(0.01)
  })
})

describe('the baseline ladder', () => {
  it.each([
    [
      'a higher rung must be worth it',
      [
        [0.5, 0.5],
        [0.9, 0.9],
        [0.91, 0.91],
      ],
      1,
    ],
    [
      'and beyond chance',
      [
        [0.5, 0.5, 0.5],
        [0.2, 0.9, 0.55],
      ],
      0,
    ],
    [
      'a rung may be jumped',
      [
        [0.5, 0.5],
        [0.5, 0.5],
        [0.8, 0.82],
      ],
      2,
    ],
  ] as const)('justifies: %s', (_, scores, rung) => {
    expect(justifiedRung(scores, 0.02)).toBe(rung)
  })

  it.each([
    ['linear', 0.45, 'linear'],
    ['spirals', 0.03, 'deep'],
    ['noise', 0.2, 'random'],
  ] as const)('on %s data', (data, noise, justified) => {
    const ladder = run(baselineLadder({ seed: 4, data, noise, examples: 200, metric: 'accuracy', repeats: 25 }))
    expect(ladder.justified).toBe(justified)
    for (const { scores, field } of ladder.rungs) {
      expect(scores).toHaveLength(25)
      for (const p of field) expect(p).toBeGreaterThanOrEqual(0)
      for (const p of field) expect(p).toBeLessThanOrEqual(1)
    }
  })

  it('shows a constant 0.9 where one in ten is rare, and 0.5 when classes count alike', () => {
    const input = { seed: 4, data: 'imbalanced', noise: 0.5, examples: 200, repeats: 5 } as const
    expect(run(baselineLadder({ ...input, metric: 'accuracy' })).rungs[1]?.median).toBeCloseTo(0.9, 9)
    expect(run(baselineLadder({ ...input, metric: 'balanced' })).rungs[1]?.median).toBeCloseTo(0.5, 9)
  })
})

describe('overfitting one batch', () => {
  const result = run(overfitBatch({ seed: 1, examples: 32, steps: 200, width: 16, fault: 'none' }))
  const failing = (fault: (typeof loopFaults)[number]) => result.outcomes[fault]?.filter(({ passes }) => !passes).map(({ check }) => check)

  it.each([
    ['none', []],
    ['shuffled_labels', ['fresh_examples']],
  ] as const)('with %s fails %j', (fault, checks) => {
    expect(failing(fault)).toEqual(checks)
  })

  it.each([
    ['zero_learning_rate', 'loss_falls'],
    ['flipped_gradient', 'one_batch'],
    ['frozen_layer', 'one_batch'],
    ['dead_units', 'one_batch'],
  ] as const)('with %s fails %s', (fault, check) => {
    expect(failing(fault)).toContain(check)
  })
})

describe('capacity, regularisation and data', () => {
  const input = { seed: 1, curve: 'wave', degree: 5, lambda: 0.001, examples: 25, noise: 0.3, draws: 60 } as const

  it('splits the error: bias falls, variance rises, and both are small in the middle', () => {
    const { byDegree, floor } = run(capacityFit(input))
    expect(floor).toBeCloseTo(0.09, 12)
    const [stiff, right, free] = [byDegree[0], byDegree[2], byDegree[11]]
    expect(stiff?.biasSquared).toBeGreaterThan(10 * (right?.biasSquared ?? 0))
    expect(free?.variance).toBeGreaterThan(10 * (right?.variance ?? 0))
    for (let d = 1; d < byDegree.length; d++) expect(byDegree[d]?.train).toBeLessThanOrEqual((byDegree[d - 1]?.train ?? 0) + 0.01)
  })

  it('comes by gradient descent to where the closed form is', () => {
    const { epochs, train } = run(capacityFit({ ...input, degree: 3, draws: 1 }))
    expect(epochs.train.at(-1)).toBeCloseTo(train, 2)
  })

  it.each([
    ['regularisation', { degree: 9, lambda: 1 }],
    ['data', { degree: 9, examples: 200 }],
    ['less capacity', { degree: 3 }],
  ])('is brought down from variance by %s', (_, change) => {
    const at = (setting: object, degree: number) => run(capacityFit({ ...input, ...setting })).byDegree[degree - 1]?.variance ?? 0
    expect(at(change, 'degree' in change ? change.degree : 9)).toBeLessThan(0.1 * at({ degree: 9 }, 9))
  })
})

describe('runs to be named', () => {
  it('hide each fault now and then, and show it', () => {
    const seen = new Set<string>()
    for (let seed = 0; seed < 24; seed++) {
      const { fault, train, validation } = run(sickRun({ seed }))
      seen.add(fault)
      const [own, end, least] = [train.at(-1) as number, validation.at(-1) as number, Math.min(...validation)]
      if (fault === 'fine') expect(end).toBeLessThanOrEqual(sickTarget)
      if (fault === 'overfitting') expect(least).toBeGreaterThan(sickTarget)
      if (fault === 'overfitting' || fault === 'stop_earlier') expect(own).toBeLessThan(sickTarget)
      if (fault === 'stop_earlier') expect(least).toBeLessThan(sickTarget)
    }
    expect([...seen].sort()).toEqual([...runFaults].sort())
  })
})

describe('learning curves by size', () => {
  const input = { seed: 1, labelNoise: 0, most: 320, target: 0.06, repeats: 16 } as const

  it.each([
    ['a tree on spirals goes on learning', { problem: 'spirals', model: 'tree' }, (needed: number) => needed > 320 && needed < 10_000],
    ['a line on spirals never will', { problem: 'spirals', model: 'linear' }, (needed: number) => needed === Number.POSITIVE_INFINITY],
  ] as const)('%s', (_, setting, holds) => {
    const { bands, extrapolation } = run(learningCurves({ ...input, ...setting }))
    expect(bands.map(({ size }) => size)).toEqual([20, 40, 80, 160, 320])
    expect(holds(extrapolation?.needed ?? Number.POSITIVE_INFINITY)).toBe(true)
    expect(extrapolation?.law.c ?? 0).toBeGreaterThanOrEqual(0)
  })

  it('cannot fall below half of the labels that were drawn anew', () => {
    const { bands } = run(learningCurves({ ...input, problem: 'circles', model: 'tree', labelNoise: 0.4 }))
    // A label drawn anew is wrong half of the time, whatever is learnt.
    for (const { validation } of bands) expect(validation.mean).toBeGreaterThan(0.17)
  })
})
