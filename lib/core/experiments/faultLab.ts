import { CoreError } from '../CoreError'
import { drawMoons } from '../data/drawMoons'
import { firstExamples, type LabelledData } from '../data/LabelledData'
import { fitStandardiser, standardise } from '../data/standardise'
import { withColumn } from '../data/withColumn'
import { centralDifferences } from '../gradients/centralDifferences'
import { type Matrix, zeros } from '../matrices/Matrix'
import { fitNearestNeighbours } from '../models/nearestNeighbours'
import { copyNetwork, type Network } from '../models/network'
import { createWorkspace, lossAndGradient, predictWithNetwork } from '../models/networkPass'
import { createRng, type Rng } from '../random/createRng'
import { integerBelow } from '../random/integerBelow'
import { normal } from '../random/normal'
import { requireInteger } from '../requirements'
import { classifierPlan } from '../training/classifierPlan'
import { type DataFault, plantDataFault, type TrainingFault } from '../training/faults'
import { type EpochRecord, runTraining } from '../training/trainNetwork'
import type { Progress } from './Experiment'

export const labFaults = [
  'label_noise',
  'leakage',
  'unnormalised_feature',
  'different_preprocessing',
  'flipped_gradient',
  'learning_rate_times_100',
  'dead_units',
  'dropout_at_evaluation',
] as const satisfies readonly (DataFault | TrainingFault)[]
export type LabFault = (typeof labFaults)[number]

export const instruments = ['inputs', 'losses', 'predictions', 'activations', 'labels', 'one_batch', 'gradient_check', 'ablation'] as const
export type Instrument = (typeof instruments)[number]

/** What each instrument costs, in hours of somebody's time. */
export const instrumentCosts: Readonly<Record<Instrument, number>> = {
  inputs: 1,
  losses: 1,
  predictions: 1,
  activations: 2,
  labels: 2,
  one_batch: 2,
  gradient_check: 3,
  ablation: 3,
}
/** hours that a diagnosis may cost */
export const labBudget = 8

/** What the instruments show. Lists are by column, by epoch or by layer. */
export interface LabReadings {
  readonly inputs: {
    readonly trainMean: readonly number[]
    readonly trainDeviation: readonly number[]
    readonly validationMean: readonly number[]
    readonly validationDeviation: readonly number[]
  }
  readonly losses: {
    readonly train: readonly number[]
    readonly validation: readonly number[]
    readonly trainAccuracy: number
    readonly validationAccuracy: number
  }
  readonly predictions: {
    /** share of the validation examples that are answered otherwise when they are asked a second time */
    readonly unsteady: number
    /** mean of the largest probability */
    readonly confidence: number
    /** share of the validation examples that are put into class 1 */
    readonly positives: number
  }
  readonly activations: {
    /** share of hidden units that are the same for every example */
    readonly stuck: number
    readonly mean: number
    readonly deviation: number
  }
  readonly labels: {
    /** share of the training examples whose label is not that of most of their seven neighbours */
    readonly odd: number
  }
  readonly one_batch: { readonly losses: readonly number[] }
  readonly gradient_check: {
    /** cosine between what a step follows and what finite differences say */
    readonly agreement: number
    readonly stepLength: number
  }
  readonly ablation: {
    /** training and validation accuracy without each column */
    readonly train: readonly number[]
    readonly validation: readonly number[]
  }
}

interface Case {
  readonly fault: LabFault
  readonly train: LabelledData
  readonly validation: LabelledData
  readonly seed: number
}

const [trainSize, validationSize, noise] = [240, 240, 0.18]
const [rate, epochs] = [0.01, 20]
const ceiling = 1000
const isDataFault = (fault: LabFault): fault is LabFault & DataFault =>
  fault === 'label_noise' || fault === 'leakage' || fault === 'unnormalised_feature' || fault === 'different_preprocessing'

/** Two moons with two more columns that mean nothing, standardised. */
function soundData(rng: Rng): { readonly train: LabelledData; readonly validation: LabelledData } {
  const draw = (n: number) => {
    const plain = drawMoons(rng, n, noise)
    return withColumn(
      withColumn(plain, () => normal(rng)),
      () => normal(rng),
    )
  }
  const [train, validation] = [draw(trainSize), draw(validationSize)]
  const scale = fitStandardiser(train.features)
  return {
    train: { ...train, features: standardise(train.features, scale) },
    validation: { ...validation, features: standardise(validation.features, scale) },
  }
}

/**
 * The fault that a seed hides.
 * @throws CoreError `out_of_range`
 * @example labFaults.includes(hiddenFault(1)); // => true
 */
export function hiddenFault(seed: number): LabFault {
  requireInteger(seed, 0, 1e9, 'seed')
  return labFaults[integerBelow(createRng(seed, 31), labFaults.length)] as LabFault
}

function openCase(seed: number, fault: LabFault): Case {
  const rng = createRng(seed, 32)
  const sound = soundData(rng)
  return { fault, seed, ...(isDataFault(fault) ? plantDataFault(rng, fault, sound.train, sound.validation, 0.5) : sound) }
}

const planOf = ({ fault, train, validation }: Case, length = epochs) =>
  classifierPlan(train, validation, {
    hidden: [12],
    dropout: 0.25,
    epochs: length,
    learningRate: rate,
    faults: isDataFault(fault) ? [] : [fault],
    // Plain descent where the sign is wrong: Adam's steps have a size of their own.
    ...(fault === 'flipped_gradient' ? { optimiser: { kind: 'sgd' }, learningRate: 0.1 } : {}),
  })

const tamed = (loss: number | undefined) => (loss !== undefined && Number.isFinite(loss) ? Math.min(loss, ceiling) : ceiling)
const trainCase = (given: Case) => runTraining(createRng(given.seed, 33), planOf(given))
const lastOf = (history: readonly EpochRecord[]) => history.at(-1) as EpochRecord

function columnFigures({ rows, columns, values }: Matrix) {
  const { mean, scale } = fitStandardiser({ rows, columns, values })
  return { mean: Array.from(mean), deviation: Array.from(scale) }
}

/** Probabilities of class 1 as this pipeline evaluates: with dropout left on where that is the fault. */
function evaluate(network: Network, { features }: LabelledData, rng: Rng | undefined): Float64Array {
  const { values } = predictWithNetwork(network, features, 'classes', rng)
  return Float64Array.from({ length: features.rows }, (_, i) => values[2 * i + 1] as number)
}

function withoutColumn(data: LabelledData, column: number): LabelledData {
  const { rows, columns, values } = data.features
  const features = zeros(rows, columns)
  features.values.set(values)
  for (let i = 0; i < rows; i++) features.values[i * columns + column] = 0
  return { ...data, features }
}

const readers: { readonly [Name in Instrument]: (given: Case) => LabReadings[Name] } = {
  inputs({ train, validation }) {
    const [own, held] = [columnFigures(train.features), columnFigures(validation.features)]
    return { trainMean: own.mean, trainDeviation: own.deviation, validationMean: held.mean, validationDeviation: held.deviation }
  },
  losses(given) {
    const { history } = trainCase(given)
    return {
      train: history.map((record) => tamed(record.train.loss)),
      validation: history.map((record) => tamed(record.validation?.loss)),
      trainAccuracy: lastOf(history).train.accuracy,
      validationAccuracy: lastOf(history).validation?.accuracy ?? 0,
    }
  },
  predictions(given) {
    const { network } = trainCase(given)
    const rng = given.fault === 'dropout_at_evaluation' ? createRng(given.seed, 34) : undefined
    const [once, again] = [evaluate(network, given.validation, rng), evaluate(network, given.validation, rng)]
    const n = once.length
    const count = (holds: (i: number) => boolean) => once.reduce((sum, _, i) => sum + Number(holds(i)), 0) / n
    return {
      unsteady: count((i) => (once[i] as number) > 0.5 !== (again[i] as number) > 0.5),
      positives: count((i) => (once[i] as number) > 0.5),
      confidence: once.reduce((sum, p) => sum + (Number.isFinite(p) ? Math.max(p, 1 - p) : 1), 0) / n,
    }
  },
  activations(given) {
    const [layer] = lastOf(trainCase(given).history).layers
    return { stuck: layer?.stuck ?? 0, mean: tamed(layer?.mean), deviation: tamed(layer?.deviation) }
  },
  labels({ train }) {
    // Each is a neighbour of itself: eight, of which seven are others, and its own label cannot outvote them.
    const neighbours = fitNearestNeighbours(train, 8).predictProbabilities(train.features)
    const odd = train.labels.reduce((sum, label, i) => sum + Number((neighbours.values[2 * i + label] as number) * 8 - 1 < 3.5), 0)
    return { odd: odd / train.labels.length }
  },
  one_batch(given) {
    const batch = firstExamples(given.train, 32)
    const { history } = runTraining(createRng(given.seed, 33), { ...planOf({ ...given, train: batch }, 120), batchSize: 32 })
    return { losses: history.map((record) => tamed(record.train.loss)) }
  },
  gradient_check(given) {
    const { network } = runTraining(createRng(given.seed, 33), planOf(given, 0))
    const { rows, values } = given.train.features
    const work = createWorkspace(network, rows)
    const targets = { kind: 'classes', labels: given.train.labels } as const
    lossAndGradient(work, values, targets, rows, { training: false })
    const sign = given.fault === 'flipped_gradient' ? -1 : 1
    const followed = work.gradient.map((value) => sign * value)
    const other = copyNetwork(network)
    const probe = createWorkspace(other, rows)
    const numeric = centralDifferences((x) => {
      other.parameters.set(x)
      return lossAndGradient(probe, values, targets, rows, { training: false })
    }, network.parameters)
    const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)
    const length = Math.sqrt(dot(followed, followed) * dot(numeric, numeric))
    const plan = planOf(given)
    const factor = given.fault === 'learning_rate_times_100' ? 100 : 1
    return { agreement: length > 0 ? dot(followed, numeric) / length : 0, stepLength: factor * plan.learningRate }
  },
  ablation(given) {
    const runs = Array.from({ length: given.train.features.columns }, (_, column) =>
      lastOf(
        trainCase({ ...given, train: withoutColumn(given.train, column), validation: withoutColumn(given.validation, column) }).history,
      ),
    )
    return { train: runs.map((record) => record.train.accuracy), validation: runs.map((record) => record.validation?.accuracy ?? 0) }
  },
}

/**
 * What an instrument shows of the case that a seed opens. O(training), for ablation as often as there are columns.
 * @param fault by default the one that the seed hides
 * @throws CoreError `out_of_range`
 */
export function readInstrument<Name extends Instrument>(seed: number, instrument: Name, fault = hiddenFault(seed)): LabReadings[Name] {
  requireInteger(seed, 0, 1e9, 'seed')
  if (!instruments.includes(instrument)) throw new CoreError('out_of_range', `there is no instrument ${instrument}`)
  return readers[instrument](openCase(seed, fault))
}

/** For each fault the instruments that show it: what counts as evidence. */
export const evidenceOf: Readonly<Record<LabFault, readonly Instrument[]>> = {
  label_noise: ['labels'],
  leakage: ['ablation'],
  unnormalised_feature: ['inputs'],
  different_preprocessing: ['inputs'],
  flipped_gradient: ['gradient_check'],
  learning_rate_times_100: ['gradient_check'],
  dead_units: ['activations'],
  dropout_at_evaluation: ['predictions'],
}

export interface LabDiagnosis {
  readonly fault: LabFault
  readonly used: readonly Instrument[]
  readonly cost: number
}

/**
 * Diagnoses a case as the checklist has it: data first, then how it trains, then inside, cheap before dear, and no further than needed.
 * @param read gives an instrument's reading; each is paid for once
 */
export function diagnoseByChecklist(read: <Name extends Instrument>(instrument: Name) => LabReadings[Name]): LabDiagnosis {
  const used: Instrument[] = []
  const look = <Name extends Instrument>(instrument: Name): LabReadings[Name] => {
    used.push(instrument)
    return read(instrument)
  }
  const decide = (fault: LabFault): LabDiagnosis => ({ fault, used, cost: used.reduce((sum, each) => sum + instrumentCosts[each], 0) })

  const inputs = look('inputs')
  if (Math.max(...inputs.trainDeviation) > 10) return decide('unnormalised_feature')
  const shifts = inputs.trainMean.map(
    (mean, i) => Math.abs(mean - (inputs.validationMean[i] as number)) / (inputs.trainDeviation[i] as number),
  )
  const stretches = inputs.trainDeviation.map((deviation, i) => (inputs.validationDeviation[i] as number) / deviation)
  // A leaking column is not there in use, so it differs too: by its spread a little, by its middle hardly.
  if (Math.max(...shifts) > 0.8 && Math.max(...stretches) > 1.6) return decide('different_preprocessing')
  const { train, trainAccuracy, validationAccuracy } = look('losses')
  // A sound run starts near ln 2 and falls; leaps are steps that are too long, or that go the wrong way.
  if (Math.max(...train) > 1.5 * Math.log(2) || train.some((loss, i) => i > 0 && loss > (train[i - 1] as number) + 0.06))
    return decide(look('gradient_check').agreement < 0 ? 'flipped_gradient' : 'learning_rate_times_100')
  if (trainAccuracy > 0.97 && validationAccuracy < trainAccuracy - 0.1) {
    const { train: without } = look('ablation')
    if (Math.min(...without) < trainAccuracy - 0.01) return decide('leakage')
  }
  if (look('predictions').unsteady > 0.02) return decide('dropout_at_evaluation')
  if (look('activations').stuck > 0.5) return decide('dead_units')
  return decide(look('labels').odd > 0.15 ? 'label_noise' : 'learning_rate_times_100')
}

export interface LabInput {
  readonly seed: number
  readonly instruments: readonly Instrument[]
}

/**
 * Reads several instruments of a case.
 * @throws CoreError `out_of_range`
 */
export function* faultLab({ seed, instruments: wanted }: LabInput): Generator<Progress<Partial<LabReadings>>, Partial<LabReadings>> {
  let readings: Partial<LabReadings> = {}
  for (const [i, instrument] of wanted.entries()) {
    readings = { ...readings, [instrument]: readInstrument(seed, instrument) }
    yield { share: (i + 1) / wanted.length, soFar: readings }
  }
  return readings
}
