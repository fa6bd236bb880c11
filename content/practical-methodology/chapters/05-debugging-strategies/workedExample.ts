import { accuracy } from '@lib/core/metrics/accuracy'
import { logLossMulticlass } from '@lib/core/metrics/logLoss'
import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { relativeErrors } from '@lib/core/gradients/gradientCheck'
import { knownGradient, knownValue } from '@lib/core/gradients/knownGradients'
import { likeliestClasses } from '@lib/core/models/Predictor'
import { predictWithNetwork } from '@lib/core/models/networkPass'
import { createRng, type Rng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'
import type { LabelledData } from '@lib/core/data/LabelledData'
import { withColumn } from '@lib/core/data/withColumn'
import type { Plot } from '@lib/domain/plot'
import { drawDeliveryProblem } from '@lib/core/data/deliveryProblem'
import { trainSmall } from '../../deliveries'
import { three } from '../../print'

const { train, validation, test, scale } = drawDeliveryProblem(5, [1200, 1200, 1200])
const plan = { hidden: [16], epochs: 15 }
const healthy = trainSmall(1, train, validation, plan)
const scoreOn = (run: typeof healthy, data: LabelledData) =>
  accuracy(data.labels, likeliestClasses(predictWithNetwork(run.network, data.features, 'classes')))
const end = (run: typeof healthy) => run.history.at(-1)

/** A column that knows the outcome: it is there while the model is built, and empty when the model is used. */
const rng = createRng(6)
const telling = (data: LabelledData) => withColumn(data, (i) => (2 * (data.labels[i] as number) - 1) * 0.9 + normal(rng, 0, 0.4))
const leaked = trainSmall(1, telling(train), telling(validation), plan)
const inUse = withColumn(test, () => 0)

/** The service that uses the model measures one column in another unit, and standardises it as before. */
function inOtherUnit(data: LabelledData, column: number, factor: number): LabelledData {
  const { rows, columns, values } = data.features
  const [mean, width] = [scale.mean[column] ?? 0, scale.scale[column] ?? 1]
  const changed = values.map((value, i) => (i % columns === column ? ((value * width + mean) * factor - mean) / width : value))
  return { ...data, features: { rows, columns, values: changed } }
}
const milesAKilometre = 0.6214
const otherwise = inOtherUnit(test, 0, milesAKilometre)

/** Trained with dropout, and evaluated as it should be, or with the units still dropped: twice, and on the same data. */
export function dropoutLeftOn(seed: number) {
  const { network } = trainSmall(seed, train, validation, { ...plan, dropout: 0.5 })
  const dropping = createRng(seed)
  const loss = (chance?: Rng) => {
    const { rows, columns, values } = predictWithNetwork(network, validation.features, 'classes', chance)
    return logLossMulticlass(
      validation.labels,
      Array.from({ length: rows }, (_, i) => values.subarray(i * columns, (i + 1) * columns)),
    )
  }
  return { off: loss(), once: loss(dropping), again: loss(dropping) }
}
const dropped = dropoutLeftOn(1)

export const silent = {
  train: three(end(healthy)?.train.accuracy ?? 0),
  validation: three(end(healthy)?.validation?.accuracy ?? 0),
  used: three(scoreOn(healthy, test)),
  leakedTrain: three(end(leaked)?.train.accuracy ?? 0),
  leakedValidation: three(end(leaked)?.validation?.accuracy ?? 0),
  leakedUse: three(scoreOn(leaked, inUse)),
  otherPreprocessing: three(scoreOn(healthy, otherwise)),
  keptLoss: three(dropped.off),
  droppedLoss: three(dropped.once),
  droppedAgain: three(dropped.again),
}

/** How far central differences are from the exact slope, step by step. */
const exponents = Array.from({ length: 25 }, (_, i) => -12 + i / 2)
const steps = exponents.map((exponent) => 10 ** exponent)
const at = [0.3, -1.2, 0.8, 2]
const exact = knownGradient('logsumexp', at)
const forward = (eps: number) =>
  at.map((_, i) => {
    const moved = at.map((value, j) => (j === i ? value + eps : value))
    return (knownValue('logsumexp', moved) - knownValue('logsumexp', at)) / eps
  })
const floor = 1e-16
const errorOf = (numeric: ArrayLike<number>) => Math.max(floor, relativeErrors(exact, numeric).largest)
const central = steps.map((eps) => errorOf(centralDifferences((x) => knownValue('logsumexp', x), at, eps)))
const oneSided = steps.map((eps) => errorOf(forward(eps)))
const bestStep = central.indexOf(Math.min(...central))
const bestOneSided = oneSided.indexOf(Math.min(...oneSided))
const short = (value: number) => value.toExponential(0).replace('-', '−')

export const check = {
  bestStep: exponents[bestStep] ?? 0,
  bestError: short(central[bestStep] ?? 0),
  tooLarge: short(central[exponents.indexOf(-1)] ?? 0),
  tooSmall: short(central[exponents.indexOf(-11)] ?? 0),
  atFive: short(central[exponents.indexOf(-5)] ?? 0),
  oneSidedBest: short(oneSided[bestOneSided] ?? 0),
  oneSidedStep: exponents[bestOneSided] ?? 0,
}
export const vPlot: Plot = {
  xName: 'ε',
  yName: 'largest relative error of the numerical gradient',
  x: steps,
  xScale: 'log',
  yScale: 'log',
  yRange: [1e-12, 1],
  series: [
    { name: 'central', y: central.map((value) => Math.max(1e-12, value)) },
    { name: 'one-sided', y: oneSided.map((value) => Math.max(1e-12, value)), dashed: true },
  ],
}
