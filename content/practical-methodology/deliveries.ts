import { drawDeliveries } from '@lib/core/data/drawDeliveries'
import { type LabelledData, selectExamples } from '@lib/core/data/LabelledData'
import { split } from '@lib/core/data/split'
import { fitStandardiser, type Standardiser, standardise } from '@lib/core/data/standardise'
import { accuracy } from '@lib/core/metrics/accuracy'
import { type Classifier, likeliestClasses } from '@lib/core/models/Predictor'
import { predictWithNetwork } from '@lib/core/models/networkPass'
import type { Network } from '@lib/core/models/network'
import { createRng } from '@lib/core/random/createRng'
import { type EpochRecord, runTraining, type TrainingPlan, type TrainingRun } from '@lib/core/training/trainNetwork'

/** The problem that runs through the course: will this parcel van come late? */
export interface DeliveryProblem {
  readonly train: LabelledData
  readonly validation: LabelledData
  readonly test: LabelledData
  /** the accuracy on the validation part of one who knows every chance */
  readonly bestPossible: number
  /** what the columns were standardised by */
  readonly scale: Standardiser
}

/** Draws vans, divides them, and standardises all parts by the training part alone. */
export function drawProblem(seed: number, sizes: readonly [train: number, validation: number, test: number]): DeliveryProblem {
  const rng = createRng(seed)
  const n = sizes[0] + sizes[1] + sizes[2]
  const all = drawDeliveries(rng, n)
  const indices = split(
    rng,
    n,
    sizes.map((size) => size / n),
  )
  const raw = indices.map((part) => selectExamples(all, part)) as [LabelledData, LabelledData, LabelledData]
  const scale = fitStandardiser(raw[0].features)
  const [train, validation, test] = raw.map((part) => ({ ...part, features: standardise(part.features, scale) })) as typeof raw
  const knowing = Uint8Array.from(indices[1] as Uint32Array, (i) => Number((all.chances[i] as number) > 0.5))
  return { train, validation, test, scale, bestPossible: accuracy(validation.labels, knowing) }
}

export const accuracyOf = (model: Classifier, data: LabelledData) =>
  accuracy(data.labels, likeliestClasses(model.predictProbabilities(data.features)))

/** A trained network as a classifier. */
export const asClassifier = (network: Network): Classifier => ({
  classes: network.shape.outputs,
  predictProbabilities: (features) => predictWithNetwork(network, features, 'classes'),
})

export const examplesOf = ({ features, labels }: LabelledData) => ({ features, targets: { kind: 'classes' as const, labels } })

/** Trains a small ReLU network with Adam, unless told otherwise. */
export function trainSmall(
  seed: number,
  train: LabelledData,
  validation: LabelledData,
  { hidden, ...plan }: { readonly hidden: readonly number[] } & Omit<Partial<TrainingPlan>, 'shape' | 'train' | 'validation'>,
): TrainingRun {
  return runTraining(createRng(seed), {
    shape: { inputs: train.features.columns, hidden, outputs: train.classes, activation: 'relu' },
    train: examplesOf(train),
    validation: examplesOf(validation),
    optimiser: { kind: 'adam' },
    learningRate: 0.01,
    batchSize: 32,
    epochs: 20,
    ...plan,
  })
}

/** The losses of a run, epoch by epoch, for drawing. */
export function lossCurves(history: readonly EpochRecord[]) {
  return {
    x: history.map(({ epoch }) => epoch + 1),
    train: history.map(({ train }) => train.loss),
    validation: history.map(({ validation }) => validation?.loss ?? Number.NaN),
  }
}
