import type { LabelledData } from '@lib/core/data/LabelledData'
import { zeros } from '@lib/core/matrices/Matrix'
import { accuracy } from '@lib/core/metrics/accuracy'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { classifierAccuracy } from '@lib/core/models/classifierAccuracy'
import { fitConstantClassifier } from '@lib/core/models/constantModel'
import { fitLogisticRegression } from '@lib/core/models/logisticRegression'
import type { Classifier } from '@lib/core/models/Predictor'
import { trainPerceptron } from '@lib/core/models/trainPerceptron'
import { createRng, type Rng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'
import { permutation } from '@lib/core/random/permutation'

/** Which data a project gets: a line will do, a curve is needed, or a column knows the answer. */
export type ProblemKind = 'straight' | 'curved' | 'leaking'

export interface Setting {
  readonly seed: number
  readonly kind: ProblemKind
  /** which way the leaking column runs: upwards at 1, downwards at −1 */
  readonly leak: 1 | -1
}

export const columns = 3
/** epochs; a constant costs none, a line as many as `linearCost` */
export const budget = 45
export const linearCost = 6
/** what a network has to be better than the line by, on validation: between two of the differences that there can be */
export const worthwhile = 0.03
/** epochs of one network at least */
export const leastEpochs = 5
export const most = { units: 16, rate: 10, seed: 1e9 }
/** areas of honest columns lie within this of one half, and those of columns that know the answer at least so far from it */
export const areasWithin = 0.4
export const areasBeyond = 0.49

const size = { train: 48, validation: 120, test: 240 }
const batch = 8

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

/** Two clouds that a line parts: one column says much, the other little. */
const clouds = { distance: 0.5, spread: [0.66, 2.4] } as const
/** A disc in a ring: no line parts them. */
const rings = { radius: [2, 0.5], spread: 0.2, quiet: 0.3 } as const
/** how far the column that knows the answer strays from it */
const leakSpread = 0.3

/** The two columns that matter. */
function drawPoint(rng: Rng, kind: ProblemKind, label: number): readonly [number, number] {
  if (kind === 'curved') {
    const [radius, angle] = [rings.radius[label] as number, 2 * Math.PI * rng.uniform()]
    return [radius * Math.cos(angle) + normal(rng, 0, rings.spread), radius * Math.sin(angle) + normal(rng, 0, rings.spread)]
  }
  const centre = (2 * label - 1) * clouds.distance
  return [centre + normal(rng, 0, clouds.spread[0]), centre + normal(rng, 0, clouds.spread[1])]
}

/** The third column: noise, as wide as if it knew the answer; with a leak, it does. */
function drawThird(rng: Rng, kind: ProblemKind, label: number, leak: number): number {
  if (leak !== 0) return leak * (2 * label - 1) + normal(rng, 0, leakSpread)
  return normal(rng, 0, kind === 'curved' ? rings.quiet : 1)
}

/** What a project is drawn from, beside its kind. */
interface Plan {
  readonly kind: ProblemKind
  /** of class 1 */
  readonly share: number
  /** where the columns go: which of them is which is drawn for each project */
  readonly order: Uint32Array
}

function drawPart(rng: Rng, { kind, share, order }: Plan, rows: number, leak: number): LabelledData {
  const features = zeros(rows, columns)
  const labels = Uint8Array.from({ length: rows }, () => (rng.uniform() < share ? 1 : 0))
  for (let i = 0; i < rows; i++) {
    const label = labels[i] as number
    const drawn = [...drawPoint(rng, kind, label), drawThird(rng, kind, label, leak)]
    for (let j = 0; j < columns; j++) features.values[columns * i + (order[j] as number)] = drawn[j] as number
  }
  return { features, labels, classes: 2 }
}

const areasOf = ({ features, labels }: LabelledData): number[] =>
  Array.from({ length: columns }, (_, j) =>
    rocAuc(
      labels,
      Float64Array.from(labels, (__, i) => features.values[columns * i + j] as number),
    ),
  )

/** A training part whose columns cannot be taken for what they are not: where chance makes them look so, it is drawn again. */
function drawTraining(rng: Rng, plan: Plan, leak: number): LabelledData {
  const knowing = leak === 0 ? -1 : (plan.order[2] as number)
  for (;;) {
    const part = drawPart(rng, plan, size.train, leak)
    if (!part.labels.includes(0) || !part.labels.includes(1)) continue
    const clear = areasOf(part).every((area, j) =>
      j === knowing ? Math.abs(area - 0.5) >= areasBeyond : Math.abs(area - 0.5) <= areasWithin,
    )
    if (clear) return part
  }
}

function planOf({ seed, kind }: Setting): Plan {
  const rng = createRng(seed)
  return { kind, share: 0.45 + 0.1 * rng.uniform(), order: permutation(rng, columns) }
}

const drawTest = (setting: Setting): LabelledData => drawPart(createRng(setting.seed, 2), planOf(setting), size.test, 0)

/** Of the columns of a project the one that knows the answer, if one does. */
export const leakOf = (setting: Setting): number | undefined => (setting.kind === 'leaking' ? planOf(setting).order[2] : undefined)

/** Of the columns of a project the one that says most, of those that are honest. */
export const strongestOf = (setting: Setting): number | undefined => (setting.kind === 'curved' ? undefined : planOf(setting).order[0])

/** The share of the test cases that the law behind the data gets right: no model can be counted on to do better. */
export function bestAccuracy(setting: Setting): number {
  const { kind, share, order } = planOf(setting)
  const { features, labels } = drawTest(setting)
  const [first, second] = [order[0] as number, order[1] as number]
  const [near, far] = clouds.spread.map((spread) => (2 * clouds.distance) / spread ** 2) as [number, number]
  return accuracy(
    labels,
    Array.from(labels, (_, i) => {
      const [x, y] = [features.values[columns * i + first] as number, features.values[columns * i + second] as number]
      if (kind === 'curved') return Math.hypot(x, y) < (rings.radius[0] + rings.radius[1]) / 2 ? 1 : 0
      return near * x + far * y + Math.log(share / (1 - share)) > 0 ? 1 : 0
    }),
  )
}

function withColumns(data: LabelledData, chosen: readonly number[]): LabelledData {
  const { rows, values } = data.features
  const features = zeros(rows, chosen.length)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < chosen.length; j++) features.values[i * chosen.length + j] = values[i * columns + (chosen[j] as number)] as number
  return { ...data, features }
}

function requireWhole(value: unknown, low: number, high: number, name: string): void {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high)
    throw new RangeError(`${name} has to be a whole number from ${low} to ${high}`)
}

/** The project’s data, behind the functions that a learner may call. */
export function createCallbacks(setting: Setting) {
  const plan = planOf(setting)
  const rng = createRng(setting.seed, 1)
  const train = drawTraining(rng, plan, setting.kind === 'leaking' ? setting.leak : 0)
  const validation = drawPart(rng, plan, size.validation, 0)
  let test: LabelledData | undefined
  const models: { readonly model: Classifier; readonly columns: readonly number[]; validation?: number }[] = []
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
    if (settings.kind !== 'network') throw new RangeError('kind has to be constant, linear or network')
    const { units, rate, epochs, seed } = settings
    requireWhole(units, 1, most.units, 'units')
    requireWhole(epochs, leastEpochs, budget, 'epochs')
    if (!(rate > 0 && rate <= most.rate)) throw new RangeError(`rate has to be above 0, and at most ${most.rate}`)
    pay(epochs)
    return trainPerceptron(part.features, part.labels, { units, rate, epochs, batch }, createRng(seed))
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
      if (settings.kind !== 'constant') requireWhole(settings.seed, 0, most.seed, 'seed')
      models.push({ model: trained(settings), columns: chosen })
      return { model: models.length - 1, accuracy: accuracyOn(train, models.length - 1), left }
    },
    /** of each column alone, on the training part */
    areas: (): number[] => areasOf(train),
    validate: (model: number): number => {
      const measured = models[model]?.validation ?? accuracyOn(validation, model)
      Object.assign(models[model] as object, { validation: measured })
      return measured
    },
    openTestSet: (model: number): number => {
      test ??= drawTest(setting)
      return accuracyOn(test, model)
    },
  }
}
