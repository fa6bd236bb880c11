import { drawPlaneData, type PlaneDataName } from '@lib/core/experiments/planeData'
import type { LabelledData } from '@lib/core/data/LabelledData'
import { withColumn } from '@lib/core/data/withColumn'
import { selectRows, zeros } from '@lib/core/matrices/Matrix'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { classifierAccuracy } from '@lib/core/models/classifierAccuracy'
import { fitConstantClassifier } from '@lib/core/models/constantModel'
import { fitLogisticRegression } from '@lib/core/models/logisticRegression'
import { initialiseNetwork } from '@lib/core/models/network'
import { networkClassifier } from '@lib/core/models/networkClassifier'
import { createWorkspace, lossAndGradient } from '@lib/core/models/networkPass'
import type { Classifier } from '@lib/core/models/Predictor'
import { createRng, type Rng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'
import { permutation } from '@lib/core/random/permutation'
import { createOptimiser } from '@lib/core/training/optimisers'

/** Which data a project gets: a line will do, a curve is needed, or a column knows the answer. */
export type ProblemKind = 'straight' | 'curved' | 'leaking'

export interface Setting {
  readonly seed: number
  readonly kind: ProblemKind
  /** which way the leaking column runs: upwards at 1, downwards at −1 */
  readonly leak: 1 | -1
}

export const columns = 3
/** epochs; a constant costs none, a line this many */
export const budget = 45
const linearCost = 6
/** what a network has to be better than the line by, on validation */
export const worthwhile = 0.03

export type Settings =
  | { readonly kind: 'constant' }
  | { readonly kind: 'linear'; readonly columns: readonly number[]; readonly seed: number }
  | {
      readonly kind: 'network'
      readonly columns: readonly number[]
      readonly units: number
      readonly rate: number
      readonly epochs: number
      readonly seed: number
    }

const plane: Readonly<Record<ProblemKind, readonly [name: PlaneDataName, noise: number]>> = {
  straight: ['linear', 0.9],
  curved: ['circles', 0.08],
  leaking: ['linear', 0.9],
}

/** One part of the data: two columns that matter, and one of noise, which tells the label if there is a leak. */
function drawPart(rng: Rng, kind: ProblemKind, n: number, leak: number, order: Uint32Array): LabelledData {
  const [name, noise] = plane[kind]
  const data = drawPlaneData(rng, name, n, noise)
  const full = withColumn(data, (i) => (leak === 0 ? normal(rng) : leak * (2 * (data.labels[i] as number) - 1) + normal(rng, 0, 0.3)))
  return withColumns(full, order)
}

const batchSize = 8

/** Adam on mini-batches, and nothing beside it: what is measured on the way costs as much as the training. */
function trainedNetwork({ features, labels }: LabelledData, settings: Extract<Settings, { kind: 'network' }>): Classifier {
  const { units, rate, epochs, seed } = settings
  const rng = createRng(seed)
  const network = initialiseNetwork({ inputs: features.columns, hidden: [units], outputs: 2, activation: 'tanh' }, rng)
  const work = createWorkspace(network, batchSize)
  const optimiser = createOptimiser({ kind: 'adam' }, network.parameters.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = permutation(rng, labels.length)
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.subarray(from, from + batchSize)
      const targets = { kind: 'classes', labels: Uint8Array.from(batch, (i) => labels[i] as number) } as const
      lossAndGradient(work, selectRows(features, batch).values, targets, batch.length, { training: true })
      optimiser.step(network.parameters, work.gradient, rate)
    }
  }
  return networkClassifier(network)
}

function withColumns(data: LabelledData, chosen: ArrayLike<number>): LabelledData {
  const { rows, columns: width, values } = data.features
  const features = zeros(rows, chosen.length)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < chosen.length; j++) features.values[i * chosen.length + j] = values[i * width + (chosen[j] as number)] as number
  return { ...data, features }
}

function requireWhole(value: unknown, low: number, high: number, name: string): void {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high)
    throw new RangeError(`${name} has to be a whole number from ${low} to ${high}`)
}

/** The project’s data, behind the functions that a learner may call. */
export function createCallbacks({ seed, kind, leak }: Setting) {
  const rng = createRng(seed)
  const order = permutation(rng, columns)
  const train = drawPart(rng, kind, 72, kind === 'leaking' ? leak : 0, order)
  const validation = drawPart(rng, kind, 200, 0, order)
  const test = drawPart(rng, kind, 300, 0, order)
  const models: { readonly model: Classifier; readonly columns: readonly number[] }[] = []
  let left = budget

  function pay(cost: number): void {
    if (cost > left) throw new RangeError(`${left} epochs are left in the budget, ${cost} would be needed`)
    left -= cost
  }
  function trained(settings: Settings): Classifier {
    if (settings.kind === 'constant') return fitConstantClassifier(train.labels, 2)
    const part = withColumns(train, settings.columns)
    if (settings.kind === 'linear') {
      pay(linearCost)
      return fitLogisticRegression(part.features, part.labels, 0.1)
    }
    const { units, rate, epochs } = settings
    requireWhole(units, 1, 16, 'units')
    requireWhole(epochs, 1, budget, 'epochs')
    if (!(rate > 0 && rate <= 10)) throw new RangeError('rate has to be above 0, and at most 10')
    pay(epochs)
    return trainedNetwork(part, settings)
  }
  function accuracyOn(part: LabelledData, id: number): number {
    const found = models[id]
    if (!found) throw new RangeError(`there is no model ${id}`)
    return classifierAccuracy(found.model, withColumns(part, found.columns))
  }
  return {
    train: (settings: Settings) => {
      const chosen = settings.kind === 'constant' ? [0] : settings.columns
      if (!Array.isArray(chosen) || chosen.length === 0 || new Set(chosen).size !== chosen.length)
        throw new RangeError('columns has to be a list of different columns, at least one')
      for (const column of chosen) requireWhole(column, 0, columns - 1, 'a column')
      if (settings.kind !== 'constant') requireWhole(settings.seed, 0, 1e9, 'seed')
      models.push({ model: trained(settings), columns: chosen })
      return { model: models.length - 1, accuracy: accuracyOn(train, models.length - 1), left }
    },
    /** of each column alone, on the training part */
    areas: (): number[] =>
      Array.from({ length: columns }, (_, j) =>
        rocAuc(
          train.labels,
          Array.from(train.labels, (__, i) => train.features.values[i * columns + j] as number),
        ),
      ),
    validate: (model: number): number => accuracyOn(validation, model),
    openTestSet: (model: number): number => accuracyOn(test, model),
  }
}
