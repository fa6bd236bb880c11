import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { knownGradient, knownValue } from '@lib/core/gradients/knownGradients'
import { createRng, type Rng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'
import { clipGradient, vectorNorm } from '@lib/core/training/clipGradient'
import { learningRateAt, type Schedule } from '@lib/core/training/learningRateSchedule'
import { createOptimiser, type OptimiserSettings } from '@lib/core/training/optimisers'

const seeds = fc.integer()

const draw = (rng: Rng, length: number) => Float64Array.from({ length }, () => normal(rng))

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)

describe('an optimiser', () => {
  const optimisers: [name: string, settings: OptimiserSettings][] = [
    ['SGD', { kind: 'sgd' }],
    ['momentum', { kind: 'sgd', momentum: 0.9 }],
    ['Nesterov', { kind: 'sgd', momentum: 0.9, nesterov: true }],
    ['SGD with weight decay', { kind: 'sgd', weightDecay: 0.1 }],
    ['Adam', { kind: 'adam' }],
    ['AdamW', { kind: 'adamw', weightDecay: 0.1 }],
  ]
  const value = (x: Float64Array) => knownValue('rosenbrock', x) / 100

  it.each(optimisers)('%s goes the same way by formula as by central differences', (_, settings) => {
    const follow = (gradient: (x: Float64Array) => Float64Array) => {
      const x = Float64Array.of(-1, 0.7, 0.2)
      const optimiser = createOptimiser(settings, 3)
      for (let step = 0; step < 20; step++) optimiser.step(x, gradient(x), 0.02)
      return x
    }
    const analytic = follow((x) => knownGradient('rosenbrock', x).map((slope) => slope / 100))
    expect(Array.from(follow((x) => centralDifferences(value, x)))).toEqual(Array.from(analytic, (v) => expect.closeTo(v, 6)))
  })

  it.each(optimisers)('%s starts downhill, by what its formula says', (_, settings) => {
    const x = Float64Array.of(-1, 0.7, 0.2)
    const gradient = centralDifferences(value, x)
    const moved = x.slice()
    createOptimiser(settings, 3).step(moved, gradient, 1e-3)
    const step = moved.map((v, i) => v - (x[i] as number))
    expect(dot(step, gradient)).toBeLessThan(0)
    // Adam's first step has the learning rate's length in every coordinate, whatever the gradient's.
    if (settings.kind === 'adam') expect(Array.from(step, Math.abs)).toEqual([1e-3, 1e-3, 1e-3].map((v) => expect.closeTo(v, 8)))
  })

  it.each(optimisers)('%s comes to the bottom of a bowl', (_, settings) => {
    const x = Float64Array.of(3, -2)
    const optimiser = createOptimiser({ ...settings, weightDecay: 0 }, 2)
    for (let step = 0; step < 3000; step++) optimiser.step(x, knownGradient('sphere', x), 0.01)
    expect(vectorNorm(x)).toBeLessThan(1e-3)
  })

  it('AdamW takes its decay off by itself: without a gradient it only shrinks', () => {
    const x = Float64Array.of(2)
    createOptimiser({ kind: 'adamw', weightDecay: 0.1 }, 1).step(x, Float64Array.of(0), 0.5)
    expect(x[0]).toBeCloseTo(2 * (1 - 0.05), 12)
  })
})

describe('learning rates and clipping', () => {
  const schedules: [name: string, schedule: Schedule, rates: number[]][] = [
    ['constant', { kind: 'constant' }, [1, 1, 1, 1]],
    ['step', { kind: 'step', every: 2, gamma: 0.5 }, [1, 1, 0.5, 0.5]],
    ['several steps', { kind: 'multistep', milestones: [1, 3], gamma: 0.1 }, [1, 0.1, 0.1, 0.01]],
    ['exponential', { kind: 'exponential', gamma: 0.5 }, [1, 0.5, 0.25, 0.125]],
    ['cosine', { kind: 'cosine', steps: 2 }, [1, 0.5, 0]],
    ['warm-up', { kind: 'linear_warmup', start: 0, warmup: 2 }, [0, 0.5, 1, 1]],
    ['warm-up and cosine', { kind: 'warmup_cosine', warmup: 2, steps: 4 }, [0, 0.5, 1, 0.5, 0]],
  ]
  it.each(schedules)('%s', (_, schedule, rates) => {
    expect(rates.map((_, t) => learningRateAt(schedule, 1, t))).toEqual(rates.map((rate) => expect.closeTo(rate, 12)))
  })

  it('clipping keeps the direction, and only ever shortens', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.01, max: 10, noNaN: true }), (seed, most) => {
        const gradient = draw(createRng(seed), 5)
        const before = gradient.slice()
        const norm = clipGradient(gradient, most)
        expect(norm).toBeCloseTo(vectorNorm(before), 12)
        expect(vectorNorm(gradient)).toBeLessThanOrEqual(Math.min(norm, most) + 1e-9)
        expect(dot(gradient, before)).toBeCloseTo(vectorNorm(gradient) * norm, 9)
      }),
    )
  })
})
