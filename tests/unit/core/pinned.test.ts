import { expect, it } from 'vitest'
import { drawCircles } from '@lib/core/data/drawCircles'
import { drawDeliveries } from '@lib/core/data/drawDeliveries'
import { drawMoons } from '@lib/core/data/drawMoons'
import { drawScoredSample } from '@lib/core/data/drawScoredSample'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { fitLogisticRegression } from '@lib/core/models/logisticRegression'
import { createRng } from '@lib/core/random/createRng'
import { bayesianSearcher } from '@lib/core/search/bayesianSearcher'
import type { Searcher } from '@lib/core/search/Searcher'
import type { Space } from '@lib/core/search/space'
import { testFunction } from '@lib/core/search/testFunctions'
import { treeParzenSearcher } from '@lib/core/search/treeParzenSearcher'
import { bootstrapInterval } from '@lib/core/statistics/bootstrapInterval'
import { runTraining } from '@lib/core/training/trainNetwork'

const branin: Space = { x: { kind: 'uniform', low: -5, high: 10 }, y: { kind: 'uniform', low: 0, high: 15 } }

function bestOf(searcher: Searcher, trials: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let t = 0; t < trials; t++) {
    const trial = searcher.suggest()
    const loss = testFunction('branin', [trial.x as number, trial.y as number])
    searcher.observe(trial, loss)
    best = Math.min(best, loss)
  }
  return best
}

const training = () => {
  const { features, labels } = drawCircles(createRng(4), 120, 0.1)
  const { history } = runTraining(createRng(5), {
    shape: { inputs: 2, hidden: [8, 8], outputs: 2, activation: 'tanh', dropout: 0.1, batchNorm: true },
    train: { features, targets: { kind: 'classes', labels } },
    optimiser: { kind: 'adam' },
    learningRate: 0.01,
    batchSize: 20,
    epochs: 5,
  })
  return history.at(-1)?.train.loss as number
}

// What a link with a seed shows today it shows next year, and in every browser.
it.each<[what: string, compute: () => number, value: number]>([
  [
    'the area under the curve of a drawn sample',
    () => {
      const { labels, scores } = drawScoredSample(createRng(1), 500, 0.2, 1.5)
      return rocAuc(labels, scores)
    },
    0.88735,
  ],
  ['a chance of the deliveries', () => drawDeliveries(createRng(2), 10).chances[9] as number, 0.3577963827955883],
  [
    'a coefficient of a logistic regression',
    () => {
      const { features, labels } = drawMoons(createRng(3), 100, 0.3)
      return fitLogisticRegression(features, labels, 1).coefficients[0] as number
    },
    1.3889047608195757,
  ],
  ['the loss after training', training, 0.6307834509652631],
  ['what a Gaussian process finds', () => bestOf(bayesianSearcher(createRng(6), branin), 12), 3.266780877741639],
  ['what the Parzen estimator finds', () => bestOf(treeParzenSearcher(createRng(7), branin), 30), 0.4179092267259801],
  [
    'the end of a bootstrap interval',
    () => bootstrapInterval(createRng(8), 20, (indices) => indices.reduce((sum, i) => sum + i, 0)).high,
    243,
  ],
])('a seed pins %s', (_, compute, value) => {
  expect(compute()).toBeCloseTo(value, 6)
})
