import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { biasVariance } from '@lib/core/curves/biasVariance'
import { diagnoseRun, runSigns } from '@lib/core/curves/diagnoseRun'
import { learningCurve } from '@lib/core/curves/learningCurve'
import { extrapolatePowerLaw, fitPowerLaw, powerLawAt, samplesForTarget } from '@lib/core/curves/powerLaw'
import { curveAt, drawCurve } from '@lib/core/data/drawCurve'
import { fitLinearRegression } from '@lib/core/models/linearRegression'
import { polynomialFeatures } from '@lib/core/models/polynomialFeatures'
import { meanSquaredError } from '@lib/core/metrics/meanSquaredError'
import { createRng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'
import { stopEarly } from '@lib/core/training/earlyStopping'

const law = fc.record({
  a: fc.double({ min: 0.2, max: 5, noNaN: true }),
  b: fc.double({ min: 0.2, max: 2, noNaN: true }),
  c: fc.double({ min: 0, max: 1, noNaN: true }),
})
const sizes = [10, 20, 40, 80, 160, 320, 640]

describe('a power law', () => {
  it('is found again from its own values', () => {
    fc.assert(
      fc.property(law, (own) => {
        const fit = fitPowerLaw(
          sizes,
          sizes.map((n) => powerLawAt(own, n)),
        )
        for (const n of [5, 50, 5000]) expect(powerLawAt(fit, n)).toBeCloseTo(powerLawAt(own, n), 4)
      }),
    )
  })

  it('reaches a target at the size that it names', () => {
    fc.assert(
      fc.property(law, fc.double({ min: 0.01, max: 1, noNaN: true }), (own, above) => {
        expect(powerLawAt(own, samplesForTarget(own, own.c + above))).toBeCloseTo(own.c + above, 9)
        expect(samplesForTarget(own, own.c)).toBe(Number.POSITIVE_INFINITY)
      }),
    )
  })

  it('says how unsure it is: about two in three true values lie within one standard error', () => {
    const rng = createRng(1)
    const own = { a: 2, b: 0.6, c: 0.1 }
    let within = 0
    for (let repeat = 0; repeat < 300; repeat++) {
      const { value, error } = extrapolatePowerLaw(
        fitPowerLaw(
          sizes,
          sizes.map((n) => powerLawAt(own, n) + normal(rng, 0, 0.01)),
        ),
        2000,
      )
      if (Math.abs(value - powerLawAt(own, 2000)) <= error) within++
    }
    // Student's t with 4 degrees of freedom: 0.63. Five standard errors of 0.028.
    expect(Math.abs(within / 300 - 0.63)).toBeLessThan(0.14)
  })

  it('grows less sure the further it looks', () => {
    const rng = createRng(2)
    const fit = fitPowerLaw(
      sizes,
      sizes.map((n) => powerLawAt({ a: 2, b: 0.5, c: 0.1 }, n) + normal(rng, 0, 0.01)),
    )
    expect(extrapolatePowerLaw(fit, 1e5).error).toBeGreaterThan(extrapolatePowerLaw(fit, 1e3).error)
  })
})

describe('bias and variance', () => {
  const predictions = fc.array(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })

  it('sum to the mean squared error', () => {
    fc.assert(
      fc.property(predictions, (models) => {
        const truth = [1, -2, 5]
        const { biasSquared, variance, meanSquaredError: error } = biasVariance(models, truth)
        expect(error).toBeCloseTo(biasSquared + variance, 9)
        expect(error).toBeCloseTo(models.reduce((sum, model) => sum + meanSquaredError(truth, model), 0) / models.length, 9)
      }),
    )
  })

  it('trade places as a polynomial’s degree grows', () => {
    const grid = Float64Array.from({ length: 41 }, (_, i) => i / 20 - 1)
    const truth = grid.map((x) => curveAt('wave', x))
    const at = (degree: number) =>
      biasVariance(
        Array.from({ length: 60 }, (_, seed) => {
          const { features, targets } = drawCurve(createRng(seed), 'wave', 20, 0.3)
          return fitLinearRegression(polynomialFeatures(features.values, degree), targets).predict(polynomialFeatures(grid, degree))
        }),
        truth,
      )
    const [low, middle, high] = [at(1), at(3), at(9)]
    expect(low.biasSquared).toBeGreaterThan(10 * middle.biasSquared)
    expect(high.variance).toBeGreaterThan(5 * middle.variance)
    expect(middle.meanSquaredError).toBeLessThan(Math.min(low.meanSquaredError, high.meanSquaredError))
  })
})

describe('a learning curve', () => {
  it('trains on parts that grow within a repeat, and bands hold the middle of the runs', () => {
    const seen: number[][] = []
    const steps = [
      ...learningCurve(createRng(1), 30, [5, 10, 20], 4, (indices) => {
        seen.push([...indices])
        return { train: 0, validation: 1 / indices.length }
      }),
    ]
    expect(steps.map(({ size, repeat }) => [size, repeat])).toEqual(
      [5, 10, 20].flatMap((size) => [0, 1, 2, 3].map((repeat) => [size, repeat])),
    )
    for (let repeat = 0; repeat < 4; repeat++)
      for (const [small, large] of [
        [repeat, 4 + repeat],
        [4 + repeat, 8 + repeat],
      ] as const)
        expect(seen[large]).toEqual(expect.arrayContaining(seen[small] as number[]))
    const bands = steps.flatMap(({ band }) => band ?? [])
    expect(bands.map(({ size, runs, validation }) => [size, runs.length, validation.mean])).toEqual([
      [5, 4, 0.2],
      [10, 4, 0.1],
      [20, 4, 0.05],
    ])
  })
})

describe('the reading of a run', () => {
  const epochs = Array.from({ length: 30 }, (_, i) => i)
  const runs: [diagnosis: string, train: number[], validation: number[]][] = [
    ['fine', epochs.map((t) => 2 * 0.8 ** t), epochs.map((t) => 2 * 0.82 ** t)],
    ['underfitting', epochs.map((t) => 1 + 1 / (1 + t / 4)), epochs.map((t) => 1.05 + 1 / (1 + t / 4))],
    ['overfitting', epochs.map((t) => 2 * 0.7 ** t), epochs.map((t) => 1 + 0.8 ** t)],
    ['stop_earlier', epochs.map((t) => 2 * 0.7 ** t), epochs.map((t) => 0.1 + 2 * 0.5 ** t + 0.03 * t)],
    ['not_optimising', epochs.map(() => 2), epochs.map(() => 2)],
    ['not_optimising', epochs.map((t) => 1 + 0.1 ** t), epochs.map((t) => 1 + 0.1 ** t)],
  ]
  it.each(runs)('%s', (diagnosis, train, validation) => {
    expect(diagnoseRun(train, validation, 0.4)).toBe(diagnosis)
  })

  it('the best epoch is the first of least validation loss', () => {
    const losses = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(losses, (validation) => {
        const { bestEpoch, bestValidationLoss } = runSigns(validation, validation)
        expect(bestValidationLoss).toBe(Math.min(...validation))
        expect(bestEpoch).toBe(validation.indexOf(bestValidationLoss))
      }),
    )
  })

  it('early stopping waits for as many epochs as its patience, counted from the best', () => {
    const losses = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(losses, fc.integer({ min: 1, max: 8 }), (values, patience) => {
        const { stopEpoch, bestEpoch, epochsRun } = stopEarly(values, { patience })
        expect(bestEpoch).toBe(values.slice(0, epochsRun).indexOf(Math.min(...values.slice(0, epochsRun))))
        if (stopEpoch !== null) expect(stopEpoch - (bestEpoch as number)).toBe(patience)
        else expect(values.length - 1 - (bestEpoch as number)).toBeLessThan(patience)
      }),
    )
  })
})
