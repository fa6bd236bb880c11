import { fitConstantClassifier } from '@lib/core/models/constantModel'
import { fitLogisticRegression } from '@lib/core/models/logisticRegression'
import { classifierAccuracy } from '@lib/core/models/classifierAccuracy'
import { networkClassifier } from '@lib/core/models/networkClassifier'
import { drawDeliveryProblem } from '@lib/core/data/deliveryProblem'
import { trainSmall } from '../../deliveries'
import { three } from '../../print'

/** The vans once through, by the book: what each move brought, on validation, and one look at the test set. */
const { train, validation, test, bestPossible } = drawDeliveryProblem(88, [3000, 1000, 3000])
const constant = classifierAccuracy(fitConstantClassifier(train.labels, 2), validation)
const linear = classifierAccuracy(fitLogisticRegression(train.features, train.labels), validation)
const first = trainSmall(1, train, validation, { hidden: [16], epochs: 10 })
const larger = trainSmall(1, train, validation, { hidden: [32], epochs: 10 })
const rates = [0.001, 0.003, 0.01, 0.03]
const tuned = rates.map((learningRate) =>
  trainSmall(1, train, validation, { hidden: [32], epochs: 10, learningRate, earlyStopping: { patience: 4 } }),
)
const scoreOf = (run: typeof first, data = validation) => classifierAccuracy(networkClassifier(run.network), data)
const scores = tuned.map((run) => scoreOf(run))
const best = scores.indexOf(Math.max(...scores))
const chosen = tuned[best] ?? first

export const project = {
  vans: '3,000',
  constant: three(constant),
  linear: three(linear),
  small: three(scoreOf(first)),
  smallTrain: three(first.history.at(-1)?.train.accuracy ?? 0),
  larger: three(scoreOf(larger)),
  largerTrain: three(larger.history.at(-1)?.train.accuracy ?? 0),
  tried: rates.length,
  rate: String(rates[best]),
  tuned: three(scores[best] ?? 0),
  test: three(scoreOf(chosen, test)),
  bestPossible: three(bestPossible),
}
