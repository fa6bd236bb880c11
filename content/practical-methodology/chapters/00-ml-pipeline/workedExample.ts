import { fitConstantClassifier } from '@lib/core/models/constantModel'
import { fitLogisticRegression } from '@lib/core/models/logisticRegression'
import { countParameters } from '@lib/core/models/network'
import { createRng } from '@lib/core/random/createRng'
import { integerBelow } from '@lib/core/random/integerBelow'
import { mean } from '@lib/core/statistics/mean'
import { wilsonInterval } from '@lib/core/statistics/wilsonInterval'
import { classifierAccuracy } from '@lib/core/models/classifierAccuracy'
import { networkClassifier } from '@lib/core/models/networkClassifier'
import { drawDeliveryProblem } from '@lib/core/data/deliveryProblem'
import { trainSmall } from '../../deliveries'
import { three, two } from '../../print'

const sizes = [2000, 2000, 2000] as const
const { train, validation, test, bestPossible } = drawDeliveryProblem(2026, sizes)
const constant = fitConstantClassifier(train.labels, 2)
const logistic = fitLogisticRegression(train.features, train.labels)
const run = trainSmall(1, train, validation, { hidden: [16] })
const network = networkClassifier(run.network)

const late = train.labels.reduce((sum, label) => sum + label, 0) / train.labels.length
const scores = {
  constant: classifierAccuracy(constant, validation),
  logistic: classifierAccuracy(logistic, validation),
  network: classifierAccuracy(network, validation),
}
const tested = classifierAccuracy(network, test)
const interval = wilsonInterval(Math.round(tested * sizes[2]), sizes[2])

/** Models that guess, judged on the same cases: the best of them, over and over. */
const guessers = 50
const cases = 200
const repeats = 400
const rng = createRng(7)
const bestOfGuessers = mean(
  Array.from({ length: repeats }, () =>
    Math.max(
      ...Array.from({ length: guessers }, () => {
        let right = 0
        for (let i = 0; i < cases; i++) right += integerBelow(rng, 2)
        return right / cases
      }),
    ),
  ),
)

export const vans = {
  each: sizes[0],
  columns: train.features.columns,
  late: two(late),
  constant: three(scores.constant),
  logistic: three(scores.logistic),
  network: three(scores.network),
  bestPossible: three(bestPossible),
  shareOfGain: two((scores.logistic - scores.constant) / (scores.network - scores.constant)),
  logisticParameters: train.features.columns + 1,
  networkParameters: countParameters(run.network.shape),
  tested: three(tested),
  low: three(interval.low),
  high: three(interval.high),
}
export const guessing = { guessers, cases, best: two(bestOfGuessers), fresh: two(0.5) }
