import { describe, expect, it } from 'vitest'
import { drawCircles } from '@lib/core/data/drawCircles'
import { drawClouds } from '@lib/core/data/drawClouds'
import type { LabelledData } from '@lib/core/data/LabelledData'
import { matrixFromRows } from '@lib/core/matrices/Matrix'
import { initialiseNetwork } from '@lib/core/models/network'
import { predictWithNetwork } from '@lib/core/models/networkPass'
import { createRng } from '@lib/core/random/createRng'
import { mean } from '@lib/core/statistics/mean'
import { vectorNorm } from '@lib/core/training/clipGradient'
import { stopEarly } from '@lib/core/training/earlyStopping'
import { plantDataFault, type TrainingFault } from '@lib/core/training/faults'
import { runTraining, trainNetwork, type TrainingPlan } from '@lib/core/training/trainNetwork'

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
