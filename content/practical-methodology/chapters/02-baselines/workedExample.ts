import { firstExamples } from '@lib/core/data/LabelledData'
import { plantDataFault } from '@lib/core/training/faults'
import { fitConstantClassifier } from '@lib/core/models/constantModel'
import { fitDecisionTree } from '@lib/core/models/decisionTree'
import { fitLogisticRegression } from '@lib/core/models/logisticRegression'
import { randomClassifier } from '@lib/core/models/randomModel'
import { createRng } from '@lib/core/random/createRng'
import { mean } from '@lib/core/statistics/mean'
import { standardDeviation } from '@lib/core/statistics/variance'
import type { TrainingPlan } from '@lib/core/training/trainNetwork'
import { classifierAccuracy } from '@lib/core/models/classifierAccuracy'
import { networkClassifier } from '@lib/core/models/networkClassifier'
import { drawDeliveryProblem } from '@lib/core/data/deliveryProblem'
import { trainSmall } from '../../deliveries'
import { three, two } from '../../print'

const draws = [1, 2, 3, 4, 5]
const problems = draws.map((seed) => drawDeliveryProblem(seed, [1000, 1000, 1]))

const rungs = {
  random: problems.map(({ validation }, i) => classifierAccuracy(randomClassifier(createRng(i), 2), validation)),
  constant: problems.map(({ train, validation }) => classifierAccuracy(fitConstantClassifier(train.labels, 2), validation)),
  linear: problems.map(({ train, validation }) => classifierAccuracy(fitLogisticRegression(train.features, train.labels), validation)),
  network: problems.map(({ train, validation }, i) =>
    classifierAccuracy(networkClassifier(trainSmall(i, train, validation, { hidden: [16] }).network), validation),
  ),
  known: problems.map(({ train, validation }) => classifierAccuracy(fitDecisionTree(train, { maxDepth: 6, minLeaf: 12 }), validation)),
  ceiling: problems.map(({ bestPossible }) => bestPossible),
}
const gains = rungs.network.map((score, i) => score - (rungs.linear[i] ?? 0))
const shown = (scores: readonly number[]) => ({ mean: three(mean(scores)), spread: three(standardDeviation(scores, 1)) })

export const ladder = {
  draws: draws.length,
  random: shown(rungs.random),
  constant: shown(rungs.constant),
  linear: shown(rungs.linear),
  network: shown(rungs.network),
  known: shown(rungs.known),
  ceiling: shown(rungs.ceiling),
  gain: three(mean(gains)),
  gainSpread: three(standardDeviation(gains, 1)),
  ahead: gains.filter((gain) => gain > 0).length,
}

const batchSize = 32
const steps = 300
const [problem] = problems
if (!problem) throw new Error('there is no problem')
const batch = firstExamples(problem.train, batchSize)
const shuffled = plantDataFault(createRng(3), 'shuffled_labels', batch, problem.validation).train
const watched = firstExamples(problem.validation, 300)
const onBatch = (data: typeof batch, more: Partial<TrainingPlan> = {}) =>
  trainSmall(1, data, watched, { hidden: [16], batchSize, epochs: steps, ...more })
const lossOf = (run: ReturnType<typeof onBatch>) => run.history.at(-1)?.train.loss ?? Number.NaN
const [healthy, memorised] = [onBatch(batch), onBatch(shuffled)]

export const oneBatch = {
  size: batchSize,
  steps,
  before: three(Math.log(2)),
  healthy: three(lossOf(healthy)),
  shuffled: three(lossOf(memorised)),
  shuffledValidation: two(memorised.history.at(-1)?.validation?.accuracy ?? Number.NaN),
  healthyValidation: two(healthy.history.at(-1)?.validation?.accuracy ?? Number.NaN),
  zeroRate: three(lossOf(onBatch(batch, { faults: ['zero_learning_rate'] }))),
  flipped: Math.round(lossOf(onBatch(batch, { faults: ['flipped_gradient'], optimiser: { kind: 'sgd' } }))),
}

const widths = [1, 4, 16, 48]
const some = firstExamples(problem.train, 500)
export const bySize = widths.map((width) => ({
  width,
  loss: three(trainSmall(1, some, batch, { hidden: [width], epochs: 30 }).history.at(-1)?.train.loss ?? Number.NaN),
}))
