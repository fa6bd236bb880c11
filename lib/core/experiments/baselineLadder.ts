import type { LabelledData } from '../data/LabelledData'
import { accuracy } from '../metrics/accuracy'
import { balancedAccuracy } from '../metrics/balancedAccuracy'
import { zeros } from '../matrices/Matrix'
import { fitConstantClassifier } from '../models/constantModel'
import { fitLogisticRegression } from '../models/logisticRegression'
import { countParameters } from '../models/network'
import { networkClassifier } from '../models/networkClassifier'
import { type Classifier, likeliestClasses } from '../models/Predictor'
import { randomClassifier } from '../models/randomModel'
import { createRng, type Rng } from '../random/createRng'
import { requireInteger, requireWithin } from '../requirements'
import { mean } from '../statistics/mean'
import { quantile } from '../statistics/quantile'
import { standardDeviation } from '../statistics/variance'
import { classifierPlan } from '../training/classifierPlan'
import type { Progress } from './Experiment'
import { drawPlaneData, type PlaneDataName } from './planeData'
import { trainInSteps } from './trainInSteps'

export const rungNames = ['random', 'constant', 'linear', 'network', 'deep'] as const
export type RungName = (typeof rungNames)[number]

export interface LadderInput {
  readonly seed: number
  readonly data: PlaneDataName
  readonly noise: number
  /** to train on */
  readonly examples: number
  readonly metric: 'accuracy' | 'balanced'
  /** fresh draws of the data, with fresh first weights */
  readonly repeats: number
}

export interface LadderRung {
  readonly name: RungName
  /** one for each repeat */
  readonly scores: readonly number[]
  readonly median: number
  readonly low: number
  readonly high: number
  /** numbers that it learns */
  readonly parameters: number
  /** multiplications for one prediction */
  readonly multiplications: number
  /** chance of class 1 over the plane, of the first repeat: rows of `ladderFieldSize` from the lowest y up, from −1.6 to 1.6 both ways */
  readonly field: Float64Array
}

export interface Ladder {
  readonly rungs: readonly LadderRung[]
  /** repeats that are done */
  readonly repeats: number
  /** what the first repeat trained on */
  readonly train: LabelledData
  /** the rung that the evidence justifies; undefined until all repeats are done */
  readonly justified: RungName | undefined
}

export const ladderFieldSize = 48
export const ladderReach = 1.6
const validationSize = 400
/** a step that is worth a more expensive model */
const worthwhile = 0.02

const shapes: Readonly<Record<'network' | 'deep', readonly number[]>> = { network: [8], deep: [24, 24] }

/**
 * The rung that scores justify: one climbs from below, and stays unless a higher rung is better by at least `least` on the mean, and by more
 * than three standard errors of the difference within each repeat.
 * @param scores rung by rung from below, a score for each repeat
 * @returns the number of the rung
 * @throws CoreError `empty_input`
 * @example justifiedRung([[0.5, 0.5], [0.9, 0.9], [0.91, 0.9]], 0.02); // => 1
 */
export function justifiedRung(scores: readonly (readonly number[])[], least: number): number {
  let stand = 0
  for (let rung = 1; rung < scores.length; rung++) {
    const gains = (scores[rung] as readonly number[]).map((score, i) => score - (scores[stand]?.[i] as number))
    const gain = mean(gains)
    const error = gains.length > 1 ? standardDeviation(gains, 1) / Math.sqrt(gains.length) : 0
    if (gain >= least && gain > 3 * error) stand = rung
  }
  return stand
}

function* fitRung(name: RungName, train: LabelledData, rng: Rng): Generator<undefined, Classifier> {
  switch (name) {
    case 'random':
      return randomClassifier(rng.split(), train.classes)
    case 'constant':
      return fitConstantClassifier(train.labels, train.classes)
    case 'linear':
      return fitLogisticRegression(train.features, train.labels, 0.1)
    default: {
      const training = trainInSteps(
        rng.split(),
        classifierPlan(train, undefined, { hidden: shapes[name], batchSize: 20, epochs: name === 'deep' ? 60 : 80 }),
      )
      for (;;) {
        const { done, value } = training.next()
        if (done) return networkClassifier(value.network)
        yield undefined
      }
    }
  }
}

function costOf(name: RungName, columns: number) {
  if (name === 'random') return { parameters: 0, multiplications: 0 }
  if (name === 'constant') return { parameters: 1, multiplications: 0 }
  if (name === 'linear') return { parameters: columns + 1, multiplications: columns }
  const widths = [columns, ...shapes[name], 2]
  const parameters = countParameters({ inputs: columns, hidden: shapes[name], outputs: 2, activation: 'relu' })
  return { parameters, multiplications: widths.slice(1).reduce((sum, width, l) => sum + width * (widths[l] as number), 0) }
}

/** Chance of class 1 over the plane. */
function fieldOf(model: Classifier): Float64Array {
  const plane = zeros(ladderFieldSize * ladderFieldSize, 2)
  const at = (i: number) => ladderReach * ((2 * (i + 0.5)) / ladderFieldSize - 1)
  for (let i = 0; i < plane.rows; i++) plane.values.set([at(i % ladderFieldSize), at(Math.floor(i / ladderFieldSize))], 2 * i)
  const { values, columns } = model.predictProbabilities(plane)
  return Float64Array.from({ length: plane.rows }, (_, i) => values[i * columns + 1] as number)
}

/**
 * Five models of rising ambition on data in the plane, over fresh draws. O(repeats · training).
 * @throws CoreError `out_of_range`
 */
export function* baselineLadder({ seed, data, noise, examples, metric, repeats }: LadderInput): Generator<Progress<Ladder>, Ladder> {
  requireInteger(examples, 10, 5000, 'examples')
  requireInteger(repeats, 1, 500, 'repeats')
  requireWithin(seed, 0, 1e9, 'seed')
  const scores = rungNames.map((): number[] => [])
  const fields: Float64Array[] = []
  let first: LabelledData | undefined
  const ladder = (done: number): Ladder => ({
    repeats: done,
    train: first as LabelledData,
    justified: done === repeats ? rungNames[justifiedRung(scores, worthwhile)] : undefined,
    rungs: rungNames.map((name, i) => ({
      name,
      scores: (scores[i] as number[]).slice(),
      median: quantile(scores[i] as number[], 0.5),
      low: quantile(scores[i] as number[], 0.1),
      high: quantile(scores[i] as number[], 0.9),
      ...costOf(name, 2),
      field: fields[i] as Float64Array,
    })),
  })
  for (let repeat = 0; repeat < repeats; repeat++) {
    const rng = createRng(seed, repeat)
    const train = drawPlaneData(rng, data, examples, noise)
    const validation = drawPlaneData(rng, data, validationSize, noise)
    first ??= train
    for (const [i, name] of rungNames.entries()) {
      const fitting = fitRung(name, train, rng)
      let step = fitting.next()
      for (; !step.done; step = fitting.next()) yield { share: (repeat + i / rungNames.length) / repeats }
      const model = step.value
      const predicted = likeliestClasses(model.predictProbabilities(validation.features))
      scores[i]?.push(metric === 'accuracy' ? accuracy(validation.labels, predicted) : balancedAccuracy(validation.labels, predicted))
      if (repeat === 0) fields.push(fieldOf(model))
    }
    yield { share: (repeat + 1) / repeats, soFar: ladder(repeat + 1) }
  }
  return ladder(repeats)
}
