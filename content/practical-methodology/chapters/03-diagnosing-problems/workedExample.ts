import { biasVariance } from '@lib/core/curves/biasVariance'
import { curveAt, drawCurve } from '@lib/core/data/drawCurve'
import { rootMeanSquaredError } from '@lib/core/metrics/rootMeanSquaredError'
import { fitLinearRegression } from '@lib/core/models/linearRegression'
import { polynomialFeatures } from '@lib/core/models/polynomialFeatures'
import { createRng } from '@lib/core/random/createRng'
import type { Plot } from '@lib/domain/plot'
import { two } from '../../print'
import { sickPlan } from '@lib/core/experiments/sickRun'
import { type Fault, sickRun, targetLoss } from '../../sickRuns'

const [points, noise, draws] = [20, 0.3, 200]
const degrees = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const grid = Float64Array.from({ length: 41 }, (_, i) => -0.75 + (1.5 * i) / 40)
const truth = grid.map((x) => curveAt('wave', x))

/** One draw of twenty points, fitted with a polynomial of each degree. */
function fitDraw(seed: number) {
  const train = drawCurve(createRng(seed), 'wave', points, noise)
  const validation = drawCurve(createRng(seed, 1), 'wave', 200, noise)
  return degrees.map((degree) => {
    const features = polynomialFeatures(train.features.values, degree)
    const model = fitLinearRegression(features, train.targets)
    return {
      train: rootMeanSquaredError(train.targets, model.predict(features)),
      validation: rootMeanSquaredError(validation.targets, model.predict(polynomialFeatures(validation.features.values, degree))),
      curve: model.predict(polynomialFeatures(grid, degree)),
    }
  })
}
const fits = Array.from({ length: draws }, (_, seed) => fitDraw(seed + 1))
const first = fits[0] ?? []
const at = (degree: number) => first[degree - 1]
const parts = (degree: number) => {
  const { biasSquared, variance } = biasVariance(
    fits.map((fit) => fit[degree - 1]?.curve ?? grid),
    truth,
    noise ** 2,
  )
  return { biasSquared: two(biasSquared), variance: variance > 10 ? String(Math.round(variance)) : two(variance) }
}
const beaten = fits.filter((fit) => (fit[2]?.validation ?? 0) < (fit[6]?.validation ?? 0)).length

export const wave = {
  points,
  noise: two(noise),
  draws,
  train: { 1: two(at(1)?.train ?? 0), 3: two(at(3)?.train ?? 0), 7: two(at(7)?.train ?? 0) },
  validation: { 1: two(at(1)?.validation ?? 0), 3: two(at(3)?.validation ?? 0), 7: two(at(7)?.validation ?? 0) },
  parts: { 1: parts(1), 3: parts(3), 7: parts(7) },
  noiseSquared: two(noise ** 2),
  threeBeatsSeven: beaten,
}

const errorAt = (which: 'train' | 'validation', i: number) => {
  const sorted = fits.map((fit) => fit[i]?.[which] ?? 0).sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
export const capacityPlot: Plot = {
  xName: 'degree of the polynomial',
  yName: 'root mean squared error, median of 200 draws',
  x: degrees,
  yRange: [0, 1],
  series: [
    { name: 'validation', y: degrees.map((_, i) => errorAt('validation', i)) },
    { name: 'training', y: degrees.map((_, i) => errorAt('train', i)), dashed: true },
  ],
  target: { value: noise, name: 'noise: no model does better on average' },
}

/** The four patterns, in runs with a known fault. */
const ends = (fault: Fault) => {
  const { series, x } = sickRun(fault, 1)
  const [watched = [], fell = []] = series.map(({ y }) => y)
  const lowest = Math.min(...watched)
  return {
    train: two(fell.at(-1) ?? 0),
    validation: two(watched.at(-1) ?? 0),
    best: two(lowest),
    bestEpoch: watched.indexOf(lowest) + 1,
    epochs: x.length,
  }
}
export const sick = {
  under: ends('underfitting'),
  over: ends('overfitting'),
  overSize: sickPlan('overfitting', 1).size,
  plateau: ends('rate_too_large'),
  creeping: ends('rate_too_small'),
}
export const sickPlots = {
  under: sickRun('underfitting', 1),
  over: sickRun('overfitting', 1),
  plateau: sickRun('rate_too_large', 1),
  creeping: sickRun('rate_too_small', 1),
}
export const target = two(targetLoss)
