import { CoreError } from '../CoreError'
import type { Matrix } from '../matrices/Matrix'
import { likeliestClasses } from '../models/Predictor'
import { copyNetwork, initialiseNetwork, type Network, type NetworkShape } from '../models/network'
import { createWorkspace, forward, lossAndGradient, type Targets, type Workspace } from '../models/networkPass'
import { softmaxCrossEntropy, squaredError } from '../models/layers/losses'
import type { Rng } from '../random/createRng'
import { permuteInPlace, permutation } from '../random/permutation'
import { requireFinite, requireInteger, requirePositive, requireSameLength, requireWithin } from '../requirements'
import { clipGradient, vectorNorm } from './clipGradient'
import { createEarlyStopper, type StoppingRule } from './earlyStopping'
import { killUnits, type TrainingFault } from './faults'
import { learningRateAt, type Schedule } from './learningRateSchedule'
import { createOptimiser, type OptimiserSettings } from './optimisers'

export interface Examples {
  /** n × inputs, finite */
  readonly features: Matrix
  readonly targets: Targets
}

export interface TrainingPlan {
  readonly shape: NetworkShape
  readonly train: Examples
  readonly validation?: Examples | undefined
  readonly optimiser: OptimiserSettings
  readonly learningRate: number
  readonly schedule?: Schedule
  /** by default all examples at once */
  readonly batchSize?: number
  readonly epochs: number
  /** λ of the penalty λ/2 Σ w² */
  readonly lambda?: number
  /** longest gradient that is let through */
  readonly clipNorm?: number | undefined
  /** watches the validation loss; the best network is given back */
  readonly earlyStopping?: StoppingRule | undefined
  readonly faults?: readonly TrainingFault[]
}

export interface Measured {
  readonly loss: number
  /** share of right classes; NaN for values */
  readonly accuracy: number
}

/** What is known of a hidden layer after an epoch, on the training part. */
export interface LayerStatistics {
  /** of what the units give */
  readonly mean: number
  readonly deviation: number
  /** share of units that give 0 for every example (ReLU), or ±1 within 0.01 (tanh) */
  readonly stuck: number
}

export interface EpochRecord {
  readonly epoch: number
  readonly learningRate: number
  readonly train: Measured
  readonly validation: Measured | undefined
  /** length of the last step's gradient, before clipping */
  readonly gradientNorm: number
  /** the same for each layer's weights */
  readonly gradientNorms: readonly number[]
  readonly layers: readonly LayerStatistics[]
}

/** One step of training; the last of an epoch carries the epoch's record. */
export interface StepRecord {
  readonly step: number
  readonly batchLoss: number
  readonly epoch: EpochRecord | undefined
}

export interface TrainingRun {
  readonly network: Network
  readonly history: readonly EpochRecord[]
  /** the epoch whose network is given back: the best with early stopping, else the last */
  readonly keptEpoch: number
  readonly stoppedEarly: boolean
}

function requireExamples({ features, targets }: Examples, shape: NetworkShape): void {
  requireSameLength({ length: features.columns }, { length: shape.inputs }, 'columns and inputs')
  requireInteger(features.rows, 1, 1e9, 'the number of examples')
  requireFinite(features.values, 'features')
  const wanted = targets.kind === 'classes' ? features.rows : features.rows * shape.outputs
  const given = targets.kind === 'classes' ? targets.labels : targets.values
  requireSameLength(given, { length: wanted }, 'targets and what is wanted')
  requireFinite(given, 'targets')
  if (targets.kind === 'values') return
  for (let i = 0; i < given.length; i++)
    if (!Number.isInteger(given[i]) || !((given[i] as number) >= 0 && (given[i] as number) < shape.outputs))
      throw new CoreError('unknown_label', `label ${i} is ${given[i]}, but there are ${shape.outputs} outputs`)
}

/** Loss and accuracy without dropout and batch statistics, or with dropout where that fault is planted. */
function measure(work: Workspace, { features, targets }: Examples, dropAtEvaluation: Rng | undefined): Measured {
  const { shape } = work.network
  const out = forward(work, features.values, features.rows, { training: dropAtEvaluation !== undefined, rng: dropAtEvaluation })
  const scratch = work.spaces.at(-1)?.delta as Float64Array
  if (targets.kind === 'values')
    return { loss: squaredError(out, targets.values, features.rows * shape.outputs, scratch), accuracy: Number.NaN }
  const loss = softmaxCrossEntropy(out, targets.labels, features.rows, shape.outputs, scratch)
  const predicted = likeliestClasses({ rows: features.rows, columns: shape.outputs, values: out })
  let right = 0
  for (let i = 0; i < features.rows; i++) if (predicted[i] === targets.labels[i]) right++
  return { loss, accuracy: right / features.rows }
}

/** Statistics of what the hidden units gave in the last pass over so many rows. */
function layerStatistics({ network, spaces }: Workspace, rows: number): LayerStatistics[] {
  const { hidden, activation } = network.shape
  return hidden.map((units, l) => {
    const values = spaces[l]?.activated as Float64Array
    let sum = 0
    let squares = 0
    let stuck = 0
    for (let unit = 0; unit < units; unit++) {
      let moves = false
      for (let i = 0; i < rows; i++) {
        const value = values[i * units + unit] as number
        sum += value
        squares += value * value
        moves ||= activation === 'relu' ? value > 0 : Math.abs(value) < 0.99
      }
      if (!moves) stuck++
    }
    const mean = sum / (rows * units)
    return { mean, deviation: Math.sqrt(Math.max(0, squares / (rows * units) - mean * mean)), stuck: stuck / units }
  })
}

/** Room for one mini-batch, filled from the examples by index, so that steps allocate nothing. */
function createBatch({ features, targets }: Examples, outputs: number, size: number) {
  const inputs = new Float64Array(size * features.columns)
  const labels = new Uint8Array(size)
  const values = new Float64Array(size * outputs)
  const batchTargets: Targets = targets.kind === 'classes' ? { kind: 'classes', labels } : { kind: 'values', values }
  const fill = (order: Uint32Array, from: number, rows: number) => {
    for (let i = 0; i < rows; i++) {
      const example = order[from + i] as number
      for (let j = 0; j < features.columns; j++)
        inputs[i * features.columns + j] = features.values[example * features.columns + j] as number
      if (targets.kind === 'classes') labels[i] = targets.labels[example] as number
      else for (let k = 0; k < outputs; k++) values[i * outputs + k] = targets.values[example * outputs + k] as number
    }
  }
  return { inputs, targets: batchTargets, fill }
}

/**
 * Trains a network, a step at a time: a generator that yields after each step, so that whoever runs it can show progress and stop, and returns
 * the run. Batches are drawn anew each epoch; a last batch of one is left out where batch normalisation could not do with it.
 * A run that diverges goes on, and its losses say so: they are Infinity or NaN.
 * @param plan faults only where they are asked for by name
 * @throws CoreError `length_mismatch` | `non_finite` | `out_of_range` | `unknown_label`
 * @see Goodfellow, Bengio & Courville 2016, chapter 8
 */
export function* trainNetwork(rng: Rng, plan: TrainingPlan): Generator<StepRecord, TrainingRun> {
  const { shape, train, validation, schedule = { kind: 'constant' }, epochs, lambda = 0, clipNorm, earlyStopping, faults = [] } = plan
  const rows = train.features.rows
  const batchSize = Math.min(plan.batchSize ?? rows, rows)
  requireExamples(train, shape)
  if (validation) requireExamples(validation, shape)
  requirePositive(plan.learningRate, 'learningRate')
  requireInteger(plan.batchSize ?? rows, 1, 1e9, 'batchSize')
  requireInteger(epochs, 0, 1e9, 'epochs')
  requireWithin(lambda, 0, Number.MAX_VALUE, 'lambda')
  if (earlyStopping && !validation) throw new CoreError('out_of_range', 'early stopping needs a validation part')
  const has = (fault: TrainingFault) => faults.includes(fault)

  const network = initialiseNetwork(shape, rng)
  if (has('dead_units')) killUnits(rng, network, 0.9)
  const frozen = has('frozen_layer') ? network.layers[0]?.weights.slice() : undefined
  const optimiser = createOptimiser(plan.optimiser, network.parameters.length)
  const work = createWorkspace(network, Math.max(rows, validation?.features.rows ?? 0))
  const batch = createBatch(train, shape.outputs, batchSize)
  const order = permutation(rng, rows)
  const dropRng = rng.split()
  const evaluationRng = has('dropout_at_evaluation') ? rng.split() : undefined
  const stopper = earlyStopping && createEarlyStopper(earlyStopping)
  const rateFactor = has('zero_learning_rate') ? 0 : has('learning_rate_times_100') ? 100 : 1
  const history: EpochRecord[] = []
  const pass = { training: true, rng: dropRng }
  let kept = network
  let keptEpoch = epochs - 1
  let stoppedEarly = false
  let step = 0

  for (let epoch = 0; epoch < epochs && !stoppedEarly; epoch++) {
    if (batchSize < rows) permuteInPlace(rng, order)
    let learningRate = 0
    for (let from = 0; from < rows; from += batchSize) {
      const size = Math.min(batchSize, rows - from)
      if (size === 1 && shape.batchNorm && from > 0) break
      batch.fill(order, from, size)
      const batchLoss = lossAndGradient(work, batch.inputs, batch.targets, size, pass, lambda)
      const gradientNorm = clipNorm === undefined ? vectorNorm(work.gradient) : clipGradient(work.gradient, clipNorm)
      if (has('flipped_gradient')) for (let i = 0; i < work.gradient.length; i++) work.gradient[i] = -(work.gradient[i] as number)
      learningRate = rateFactor * learningRateAt(schedule, plan.learningRate, step)
      optimiser.step(network.parameters, work.gradient, learningRate)
      if (frozen) network.layers[0]?.weights.set(frozen)
      const left = rows - from - size
      const last = left === 0 || (left === 1 && shape.batchNorm === true)
      let record: EpochRecord | undefined
      if (last) {
        const gradientNorms = work.gradients.map((layer) => vectorNorm(layer.weights))
        const held = validation && measure(work, validation, evaluationRng)
        const own = measure(work, train, undefined)
        const layers = layerStatistics(work, rows)
        record = { epoch, learningRate, train: own, validation: held, gradientNorm, gradientNorms, layers }
        history.push(record)
        if (stopper && held) {
          stoppedEarly = stopper.observe(held.loss)
          if (stopper.bestEpoch === epoch) {
            kept = copyNetwork(network)
            keptEpoch = epoch
          }
        }
      }
      yield { step: step++, batchLoss, epoch: record }
    }
  }
  return { network: kept, history, keptEpoch: Math.min(keptEpoch, history.length - 1), stoppedEarly }
}

/**
 * Runs a training to its end.
 * @example runTraining(createRng(1), { shape: { inputs: 1, hidden: [], outputs: 2, activation: 'tanh' }, train: { features: matrixFromRows([[0], [1]]), targets: { kind: 'classes', labels: [0, 1] } }, optimiser: { kind: 'sgd' }, learningRate: 1, epochs: 100 }).history.at(-1).train.accuracy; // => 1
 * @throws CoreError as `trainNetwork`
 */
export function runTraining(rng: Rng, plan: TrainingPlan): TrainingRun {
  const training = trainNetwork(rng, plan)
  for (;;) {
    const { done, value } = training.next()
    if (done) return value
  }
}
