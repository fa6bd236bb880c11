import { CoreError } from '../CoreError'
import { type CurveBand, type CurveErrors, learningCurve } from '../curves/learningCurve'
import { fitPowerLaw, fitPowerLawWithoutFloor, type PowerLaw, powerLawAt, samplesForTarget } from '../curves/powerLaw'
import { drawDeliveries } from '../data/drawDeliveries'
import { type LabelledData, selectExamples } from '../data/LabelledData'
import { fitStandardiser, standardise } from '../data/standardise'
import { classifierAccuracy } from '../models/classifierAccuracy'
import { fitDecisionTree } from '../models/decisionTree'
import { fitLogisticRegression } from '../models/logisticRegression'
import { networkClassifier } from '../models/networkClassifier'
import type { Classifier } from '../models/Predictor'
import { createRng, type Rng } from '../random/createRng'
import { integerBelow } from '../random/integerBelow'
import { requireInteger, requireWithin } from '../requirements'
import { mean } from '../statistics/mean'
import { quantile } from '../statistics/quantile'
import { classifierPlan } from '../training/classifierPlan'
import { runTraining } from '../training/trainNetwork'
import type { Progress } from './Experiment'
import { drawPlaneData } from './planeData'

export const curveProblems = ['vans', 'circles', 'spirals'] as const
export const curveModels = ['linear', 'tree', 'network'] as const

export interface CurvesInput {
  readonly seed: number
  readonly problem: (typeof curveProblems)[number]
  readonly model: (typeof curveModels)[number]
  /** share of the labels that are drawn anew, in training and validation alike */
  readonly labelNoise: number
  /** the largest size that is trained with */
  readonly most: number
  /** error that is wanted */
  readonly target: number
  readonly repeats: number
}

export interface Extrapolation {
  readonly law: PowerLaw
  /** whether the points left the floor to be fitted; where they would put it below 0, it is 0 */
  readonly floorFitted: boolean
  /** the law over all sizes, with the middle 80 % of the same over resamples of the repeats */
  readonly curve: readonly { readonly n: number; readonly error: number; readonly low: number; readonly high: number }[]
  /** examples at which it meets the target; Infinity where it never does */
  readonly needed: number
  /** the middle 80 % of the same over the resamples; either end may be Infinity */
  readonly neededLow: number
  readonly neededHigh: number
}

export interface LearningCurves {
  readonly bands: readonly CurveBand[]
  readonly extrapolation: Extrapolation | undefined
}

/** halved down from 1,280 */
const sizes = [20, 40, 80, 160, 320, 640, 1280]
const [validationSize, resamples] = [1000, 60]
/** as far as the law is drawn */
export const farthest = 100_000

const withLabelNoise = (rng: Rng, data: LabelledData, share: number): LabelledData => ({
  ...data,
  labels: data.labels.map((label) => (rng.uniform() < share ? integerBelow(rng, data.classes) : label)),
})

function drawPart(rng: Rng, problem: CurvesInput['problem'], n: number, labelNoise: number): LabelledData {
  const data = problem === 'vans' ? drawDeliveries(rng, n) : drawPlaneData(rng, problem, n, problem === 'circles' ? 0.18 : 0.06)
  return withLabelNoise(rng, { features: data.features, labels: data.labels, classes: 2 }, labelNoise)
}

function fitModel(model: CurvesInput['model'], train: LabelledData, rng: Rng): Classifier {
  switch (model) {
    case 'linear':
      return fitLogisticRegression(train.features, train.labels, 0.1)
    case 'tree':
      return fitDecisionTree(train, { maxDepth: 8, minLeaf: 4 })
    case 'network': {
      const epochs = Math.max(8, Math.min(60, Math.round(6000 / train.labels.length)))
      return networkClassifier(runTraining(rng, classifierPlan(train, undefined, { hidden: [12], epochs })).network)
    }
  }
}

/** A law through the errors, or none where there is none to be had. No error is below 0, and so no floor is. */
function lawOf(n: readonly number[], errors: readonly number[]): PowerLaw | undefined {
  try {
    const { a, b, c } = fitPowerLaw(n, errors)
    const law = c >= 0 ? { a, b, c } : { ...fitPowerLawWithoutFloor(n, errors), c: 0 }
    return law.a > 0 && law.b > 0 ? law : undefined
  } catch (error) {
    if (error instanceof CoreError) return undefined
    throw error
  }
}

/** as far as anything is said of a size */
const beyond = 1e9
const neededFor = (law: PowerLaw, target: number) => {
  const needed = samplesForTarget(law, target)
  return needed > beyond ? Number.POSITIVE_INFINITY : needed
}

/** Continues the curve, and tells how unsure the few repeats leave it. */
function* extrapolate(rng: Rng, bands: readonly CurveBand[], target: number): Generator<undefined, Extrapolation | undefined> {
  const n = bands.map(({ size }) => size)
  const law = lawOf(
    n,
    bands.map(({ validation }) => validation.mean),
  )
  if (!law) return undefined
  const laws: PowerLaw[] = []
  for (let i = 0; i < resamples; i++) {
    const drawn = bands.map(({ runs }) => mean(runs.map(() => runs[integerBelow(rng, runs.length)]?.validation ?? 0)))
    laws.push(lawOf(n, drawn) ?? law)
    yield undefined
  }
  const needed = laws.map((each) => Math.min(2 * beyond, neededFor(each, target)))
  const bound = (q: number) => {
    const value = quantile(needed, q)
    return value > beyond ? Number.POSITIVE_INFINITY : value
  }
  const first = n[0] as number
  const curve = Array.from({ length: 40 }, (_, i) => {
    const size = first * (farthest / first) ** (i / 39)
    const drawn = laws.map((each) => powerLawAt(each, size))
    return { n: size, error: powerLawAt(law, size), low: quantile(drawn, 0.1), high: quantile(drawn, 0.9) }
  })
  return { law, floorFitted: law.c > 0, curve, needed: neededFor(law, target), neededLow: bound(0.1), neededHigh: bound(0.9) }
}

/**
 * Training and validation error of a model at growing sizes, over repeats, and a power law through the latter. O(repeats · sizes · training).
 * @throws CoreError `out_of_range`
 * @see Cortes et al. 1994; Hestness et al. 2017
 * @example learningCurves({ seed: 1, problem: 'circles', model: 'linear', labelNoise: 0, most: 80, target: 0.1, repeats: 2 }).next().value.soFar; // => undefined
 */
export function* learningCurves(input: CurvesInput): Generator<Progress<LearningCurves>, LearningCurves> {
  const { seed, problem, model, labelNoise, most, target, repeats } = input
  requireInteger(most, 80, 1280, 'most')
  requireInteger(repeats, 2, 200, 'repeats')
  requireWithin(labelNoise, 0, 1, 'labelNoise')
  requireWithin(target, 0, 1, 'target')
  requireWithin(seed, 0, 1e9, 'seed')
  const rng = createRng(seed)
  const pool = drawPart(rng, problem, 2 * most, labelNoise)
  const held = drawPart(rng, problem, validationSize, labelNoise)
  const wanted = sizes.filter((size) => size <= most)
  const train = (indices: Uint32Array, own: Rng): CurveErrors => {
    const part = selectExamples(pool, indices)
    const scale = fitStandardiser(part.features)
    const [known, fresh] = [part, held].map((data) => ({ ...data, features: standardise(data.features, scale) })) as [
      LabelledData,
      LabelledData,
    ]
    const fitted = fitModel(model, known, own)
    return { train: 1 - classifierAccuracy(fitted, known), validation: 1 - classifierAccuracy(fitted, fresh) }
  }
  const bands: CurveBand[] = []
  const all = wanted.length * repeats
  let done = 0
  for (const { band } of learningCurve(rng, pool.labels.length, wanted, repeats, train)) {
    done++
    if (band) bands.push(band)
    yield { share: (0.85 * done) / all, soFar: band && { bands: bands.slice(), extrapolation: undefined } }
  }
  const extrapolating = extrapolate(rng, bands, target)
  let step = extrapolating.next()
  for (let i = 1; !step.done; step = extrapolating.next(), i++) yield { share: 0.85 + (0.15 * i) / resamples }
  return { bands, extrapolation: step.value }
}
