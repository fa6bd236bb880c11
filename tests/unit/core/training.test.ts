import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawCircles } from '@lib/core/data/drawCircles'
import { drawClouds } from '@lib/core/data/drawClouds'
import type { LabelledData } from '@lib/core/data/LabelledData'
import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { relativeErrors } from '@lib/core/gradients/gradientCheck'
import { knownGradient, knownValue } from '@lib/core/gradients/knownGradients'
import { numericalJacobian } from '@lib/core/gradients/numericalJacobian'
import { matrixFromRows, rowsOf } from '@lib/core/matrices/Matrix'
import type { Activation } from '@lib/core/models/layers/activation'
import { activate, activateBackward } from '@lib/core/models/layers/activation'
import { batchNormBackward, batchNormForward, createBatchNorm } from '@lib/core/models/layers/batchNorm'
import { denseBackward, denseForward } from '@lib/core/models/layers/dense'
import { applyDropout, drawMask } from '@lib/core/models/layers/dropout'
import { softmaxCrossEntropy, squaredError } from '@lib/core/models/layers/losses'
import { initialiseNetwork, type NetworkShape } from '@lib/core/models/network'
import { createWorkspace, forward, lossAndGradient, predictWithNetwork, type Targets } from '@lib/core/models/networkPass'
import { createRng, type Rng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'
import { mean } from '@lib/core/statistics/mean'
import { clipGradient, vectorNorm } from '@lib/core/training/clipGradient'
import { stopEarly } from '@lib/core/training/earlyStopping'
import { plantDataFault, type TrainingFault } from '@lib/core/training/faults'
import { learningRateAt, type Schedule } from '@lib/core/training/learningRateSchedule'
import { createOptimiser, type OptimiserSettings } from '@lib/core/training/optimisers'
import { runTraining, trainNetwork, type TrainingPlan } from '@lib/core/training/trainNetwork'

const seeds = fc.integer()
const draw = (rng: Rng, length: number) => Float64Array.from({ length }, () => normal(rng))
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)
const close = (analytic: Float64Array, numeric: Float64Array) => expect(relativeErrors(analytic, numeric, 1e-4).largest).toBeLessThan(1e-5)

describe('the gradient of a layer is that of central differences', () => {
  const [rows, inputs, outputs] = [4, 3, 2]

  it('dense: by input, weights and biases', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rng = createRng(seed)
        const [x, weights, biases, dOut] = [
          draw(rng, rows * inputs),
          draw(rng, inputs * outputs),
          draw(rng, outputs),
          draw(rng, rows * outputs),
        ]
        const loss = (a: Float64Array, w: Float64Array, b: Float64Array) =>
          dot(denseForward(a, w, b, rows, inputs, outputs, new Float64Array(rows * outputs)), dOut)
        const [dW, dB, dX] = [new Float64Array(inputs * outputs), new Float64Array(outputs), new Float64Array(rows * inputs)]
        denseBackward(x, weights, dOut, rows, inputs, outputs, dW, dB, dX)
        close(
          dX,
          centralDifferences((a) => loss(a, weights, biases), x),
        )
        close(
          dW,
          centralDifferences((w) => loss(x, w, biases), weights),
        )
        close(
          dB,
          centralDifferences((b) => loss(x, weights, b), biases),
        )
      }),
      { numRuns: 30 },
    )
  })

  it.each(['tanh', 'relu'] as const)('%s', (kind) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rng = createRng(seed)
        const [x, dOut] = [draw(rng, 12), draw(rng, 12)]
        // Central differences do not see ReLU's corner.
        fc.pre(x.every((value) => Math.abs(value) > 1e-3))
        const out = activate(kind, x.slice(), 12)
        close(
          activateBackward(kind, out, dOut.slice(), 12),
          centralDifferences((a) => dot(activate(kind, a.slice(), 12), dOut), x),
        )
      }),
      { numRuns: 30 },
    )
  })

  it.each([true, false])('batch normalisation (training: %s): by input, γ and β', (training) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rng = createRng(seed)
        const [x, gamma, beta, dOut] = [draw(rng, rows * outputs), draw(rng, outputs), draw(rng, outputs), draw(rng, rows * outputs)]
        const pass = (a: Float64Array, g: Float64Array, b: Float64Array, state = createBatchNorm(rows, outputs)) =>
          batchNormForward(a.slice(), g, b, rows, outputs, state, training)
        const state = createBatchNorm(rows, outputs)
        pass(x, gamma, beta, state)
        const [dGamma, dBeta] = [new Float64Array(outputs), new Float64Array(outputs)]
        const dX = batchNormBackward(dOut.slice(), gamma, rows, outputs, state, training, dGamma, dBeta)
        close(
          dX,
          centralDifferences((a) => dot(pass(a, gamma, beta), dOut), x),
        )
        close(
          dGamma,
          centralDifferences((g) => dot(pass(x, g, beta), dOut), gamma),
        )
        close(
          dBeta,
          centralDifferences((b) => dot(pass(x, gamma, b), dOut), beta),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('dropout, for the mask that was drawn', () => {
    const rng = createRng(1)
    const [x, dOut] = [draw(rng, 20), draw(rng, 20)]
    const mask = drawMask(rng, new Uint8Array(20), 20, 0.4)
    close(
      applyDropout(dOut.slice(), mask, 20, 0.4),
      centralDifferences((a) => dot(applyDropout(a.slice(), mask, 20, 0.4), dOut), x),
    )
  })

  it('softmax with cross-entropy, and squared error', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rng = createRng(seed)
        const scores = draw(rng, 12)
        const labels = [0, 2, 1, 2]
        const gradient = new Float64Array(12)
        softmaxCrossEntropy(scores, labels, 4, 3, gradient)
        close(
          gradient,
          centralDifferences((a) => softmaxCrossEntropy(a, labels, 4, 3, new Float64Array(12)), scores),
        )
        const targets = draw(rng, 12)
        squaredError(scores, targets, 12, gradient)
        close(
          gradient,
          centralDifferences((a) => squaredError(a, targets, 12, new Float64Array(12)), scores),
        )
      }),
      { numRuns: 30 },
    )
  })
})

describe('the gradient of a whole network is that of central differences', () => {
  const shapes: [name: string, shape: Partial<NetworkShape>][] = [
    ['linear', { hidden: [] }],
    ['tanh', { hidden: [5] }],
    ['ReLU, deep', { hidden: [6, 5], activation: 'relu' as Activation }],
    ['dropout', { hidden: [8], dropout: 0.3 }],
    ['batch normalisation', { hidden: [5, 4], batchNorm: true }],
    ['everything', { hidden: [6, 5], activation: 'relu' as Activation, dropout: 0.2, batchNorm: true }],
  ]
  describe.each(shapes)('%s', (_, partial) => {
    it.each(['classes', 'values'] as const)('for %s, with a penalty', (kind) => {
      const shape: NetworkShape = { inputs: 3, hidden: [], outputs: 2, activation: 'tanh', ...partial }
      for (let seed = 0; seed < 8; seed++) {
        const rng = createRng(seed)
        const network = initialiseNetwork(shape, rng)
        // Biases off 0, so that no unit of ReLU stands at its corner.
        for (let i = 0; i < network.parameters.length; i++) network.parameters[i] = (network.parameters[i] as number) + normal(rng, 0, 0.1)
        const work = createWorkspace(network, 6)
        const x = draw(rng, 18)
        const targets: Targets = kind === 'classes' ? { kind, labels: [0, 1, 1, 0, 1, 0] } : { kind, values: draw(rng, 12) }
        // The first pass draws the masks; the others keep them.
        lossAndGradient(work, x, targets, 6, { training: true, rng }, 0.1)
        const start = network.parameters.slice()
        const loss = (parameters: Float64Array) => {
          network.parameters.set(parameters)
          return lossAndGradient(work, x, targets, 6, { training: true }, 0.1)
        }
        const numeric = centralDifferences(loss, start)
        loss(start)
        lossAndGradient(work, x, targets, 6, { training: true }, 0.1, true)
        close(work.gradient.slice(), numeric)
        close(
          work.inputGradient.slice(0, 18),
          centralDifferences((a) => lossAndGradient(work, a, targets, 6, { training: true }, 0.1), x),
        )
      }
    })
  })

  it('at evaluation each row is by itself: what a batch holds besides does not matter', () => {
    const shape: NetworkShape = { inputs: 2, hidden: [4], outputs: 2, activation: 'tanh', dropout: 0.5, batchNorm: true }
    const network = initialiseNetwork(shape, createRng(1))
    forward(createWorkspace(network, 8), draw(createRng(2), 16), 8, { training: true, rng: createRng(3) })
    const features = matrixFromRows([
      [1, 2],
      [3, -1],
      [0, 5],
    ])
    const together = rowsOf(predictWithNetwork(network, features, 'classes'))
    for (const [i, row] of rowsOf(features).entries())
      expect(rowsOf(predictWithNetwork(network, matrixFromRows([row]), 'classes'))[0]).toEqual(together[i])
  })
})

describe('numerical derivatives', () => {
  const point = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2, maxLength: 6 })

  it.each(['sphere', 'cubic', 'rosenbrock', 'logsumexp', 'softmax_ce_class0', 'softplus_sum', 'tanh_product'] as const)(
    'of %s are those of its formula',
    (name) => {
      fc.assert(
        fc.property(point, (x) => {
          const numeric = centralDifferences((at) => knownValue(name, at), x)
          expect(relativeErrors(knownGradient(name, x), numeric, 1e-2).largest).toBeLessThan(1e-6)
        }),
      )
    },
  )

  it('a Jacobian’s rows are the gradients of the outputs', () => {
    fc.assert(
      fc.property(point, (x) => {
        const outputs = (at: Float64Array) => [knownValue('sphere', at), knownValue('logsumexp', at)]
        const [first, second] = rowsOf(numericalJacobian(outputs, x)) as [number[], number[]]
        expect(first).toEqual(Array.from(knownGradient('sphere', x), (slope) => expect.closeTo(slope, 6)))
        expect(second).toEqual(Array.from(knownGradient('logsumexp', x), (slope) => expect.closeTo(slope, 6)))
      }),
    )
  })
})

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

describe('training', () => {
  const classesOf = ({ features, labels }: LabelledData) => ({ features, targets: { kind: 'classes' as const, labels } })
  const circles = drawCircles(createRng(1), 160, 0.1)
  const held = drawCircles(createRng(2), 160, 0.1)
  const plan: TrainingPlan = {
    shape: { inputs: 2, hidden: [12], outputs: 2, activation: 'tanh' },
    train: classesOf(circles),
    validation: classesOf(held),
    optimiser: { kind: 'adam' },
    learningRate: 0.03,
    batchSize: 32,
    epochs: 40,
  }

  it('learns what a line cannot', () => {
    const last = runTraining(createRng(1), plan).history.at(-1)
    expect(last?.validation?.accuracy).toBeGreaterThan(0.95)
    const linear = runTraining(createRng(1), { ...plan, shape: { ...plan.shape, hidden: [] } }).history.at(-1)
    expect(linear?.validation?.accuracy).toBeLessThan(0.7)
  })

  it('is the same for the same seed, and another for another', () => {
    const loss = (seed: number) => runTraining(createRng(seed), plan).history.map((epoch) => epoch.train.loss)
    expect(loss(3)).toEqual(loss(3))
    expect(loss(3)).not.toEqual(loss(4))
  })

  it('goes a step at a time: whoever runs it may stop in the middle', () => {
    const steps = trainNetwork(createRng(1), plan)
    const seen = Array.from({ length: 7 }, () => steps.next().value as { step: number; epoch: unknown })
    expect(seen.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(seen.map(({ epoch }) => epoch !== undefined)).toEqual([false, false, false, false, true, false, false])
    expect(steps.return(undefined as never).done).toBe(true)
  })

  it('records what an epoch was like: rates, gradients, layers', () => {
    const { history } = runTraining(createRng(1), { ...plan, epochs: 3, schedule: { kind: 'exponential', gamma: 0.9 } })
    expect(history.map(({ epoch }) => epoch)).toEqual([0, 1, 2])
    // Five steps an epoch: the last of epoch e is step 5 e + 4.
    expect(history.map(({ learningRate }) => learningRate)).toEqual([4, 9, 14].map((step) => expect.closeTo(0.03 * 0.9 ** step, 12)))
    for (const { gradientNorm, gradientNorms, layers } of history) {
      expect(gradientNorm).toBeGreaterThan(0)
      expect(Math.hypot(...gradientNorms)).toBeLessThanOrEqual(gradientNorm + 1e-12)
      expect(layers.map(({ stuck }) => stuck)).toEqual([0])
    }
  })

  it('with early stopping gives back the best network, not the last', () => {
    const noisy = plantDataFault(createRng(7), 'label_noise', circles, held, 0.5)
    const rule = { patience: 8 }
    const run = runTraining(createRng(1), {
      ...plan,
      train: classesOf(noisy.train),
      epochs: 300,
      learningRate: 0.1,
      shape: { ...plan.shape, hidden: [40] },
      earlyStopping: rule,
    })
    expect(run.stoppedEarly).toBe(true)
    const losses = run.history.map((epoch) => epoch.validation?.loss as number)
    expect(run.keptEpoch).toBe(stopEarly(losses, rule).bestEpoch)
    const kept = predictWithNetwork(run.network, held.features, 'classes')
    const loss = -mean(Array.from(held.labels, (label, i) => Math.log(kept.values[2 * i + label] as number)))
    expect(loss).toBeCloseTo(losses[run.keptEpoch] as number, 9)
  })

  it('a penalty keeps weights small', () => {
    const size = (lambda: number) => vectorNorm(runTraining(createRng(1), { ...plan, lambda }).network.parameters)
    expect(size(0.05)).toBeLessThan(size(0))
  })

  it('values are learnt too', () => {
    const x = Array.from({ length: 40 }, (_, i) => [i / 20 - 1])
    const train = { features: matrixFromRows(x), targets: { kind: 'values' as const, values: x.map(([v]) => Math.sin(3 * (v as number))) } }
    const run = runTraining(createRng(1), {
      ...plan,
      shape: { inputs: 1, hidden: [16], outputs: 1, activation: 'tanh' },
      train,
      validation: undefined,
      epochs: 400,
    })
    expect(run.history.at(-1)?.train.loss).toBeLessThan(0.005)
  })

  describe('with a fault planted shows the fault’s sign', () => {
    const clouds = drawClouds(createRng(1), 120, 0.5)
    const others = drawClouds(createRng(2), 120, 0.5)
    const base: TrainingPlan = {
      ...plan,
      shape: { inputs: 2, hidden: [16], outputs: 2, activation: 'relu' },
      train: classesOf(clouds),
      validation: classesOf(others),
      epochs: 30,
    }
    const run = (faults: readonly TrainingFault[], more: Partial<TrainingPlan> = {}) =>
      runTraining(createRng(1), { ...base, ...more, faults })
    const losses = (faults: readonly TrainingFault[], more?: Partial<TrainingPlan>) =>
      run(faults, more).history.map((epoch) => epoch.train.loss)

    it('none: the loss falls', () => {
      const sound = losses([])
      expect(sound.at(-1)).toBeLessThan(0.75 * (sound[0] as number))
    })

    it('flipped gradient: the loss rises', () => {
      const wrong = losses(['flipped_gradient'], { optimiser: { kind: 'sgd' } })
      expect(wrong.at(-1)).toBeGreaterThan(wrong[0] as number)
    })

    it('learning rate 0: nothing moves', () => {
      expect(new Set(losses(['zero_learning_rate'])).size).toBe(1)
    })

    it('learning rate a hundred times too large: the loss stays above what a sound run reaches', () => {
      expect(Math.max(...losses(['learning_rate_times_100']))).toBeGreaterThan(Math.max(...losses([])))
      expect(losses(['learning_rate_times_100']).at(-1)).toBeGreaterThan(losses([]).at(-1) as number)
    })

    it('dead units: most give 0 for every example', () => {
      expect(run(['dead_units']).history[0]?.layers[0]?.stuck).toBeGreaterThan(0.8)
    })

    it('a frozen layer: its weights are those it began with', () => {
      const { network } = run(['frozen_layer'], { shape: { ...base.shape, activation: 'tanh' } })
      const fresh = initialiseNetwork({ ...base.shape, activation: 'tanh' }, createRng(1))
      expect(network.layers[0]?.weights).toEqual(fresh.layers[0]?.weights)
      expect(network.layers[1]?.weights).not.toEqual(fresh.layers[1]?.weights)
    })

    it('dropout at evaluation: validation is worse than without the fault', () => {
      const shape = { ...base.shape, dropout: 0.6 }
      const loss = (faults: readonly TrainingFault[]) =>
        mean(run(faults, { shape }).history.map((epoch) => epoch.validation?.loss as number))
      expect(loss(['dropout_at_evaluation'])).toBeGreaterThan(loss([]))
    })

    it('shuffled labels: validation is no better than a guess', () => {
      const accuracies = Array.from({ length: 12 }, (_, seed) => {
        const faulty = plantDataFault(createRng(seed), 'shuffled_labels', clouds, others)
        return runTraining(createRng(1), { ...base, train: classesOf(faulty.train) }).history.at(-1)?.validation?.accuracy as number
      })
      expect(Math.abs(mean(accuracies) - 0.5)).toBeLessThan(0.2)
    })

    it('leakage: training is nearly perfect where the classes overlap, and validation is not', () => {
      const [a, b] = [drawClouds(createRng(1), 200, 2.5), drawClouds(createRng(2), 200, 2.5)]
      const faulty = plantDataFault(createRng(3), 'leakage', a, b)
      const last = runTraining(createRng(1), {
        ...base,
        shape: { ...base.shape, inputs: 3 },
        train: classesOf(faulty.train),
        validation: classesOf(faulty.validation),
      }).history.at(-1)
      expect(last?.train.accuracy).toBeGreaterThan(0.98)
      expect(last?.validation?.accuracy).toBeLessThan(0.8)
    })

    it('another unit: one column is a thousand times larger, on both sides', () => {
      const faulty = plantDataFault(createRng(3), 'unnormalised_feature', clouds, others)
      for (const part of [faulty.train, faulty.validation]) expect(Math.max(...part.features.values)).toBeGreaterThan(300)
    })

    it('other preprocessing: the validation part alone is moved', () => {
      const faulty = plantDataFault(createRng(3), 'different_preprocessing', clouds, others)
      expect(faulty.train).toEqual(clouds)
      expect(faulty.validation.features).not.toEqual(others.features)
    })

    it('label noise: about the share that was asked for is drawn anew', () => {
      const { train } = plantDataFault(createRng(3), 'label_noise', clouds, others, 0.5)
      const changed = mean(Array.from(train.labels, (label, i) => (label === clouds.labels[i] ? 0 : 1)))
      expect(Math.abs(changed - 0.25)).toBeLessThan(0.12)
    })
  })
})
