import { drawMoons } from '@lib/core/data/drawMoons'
import { logUniform } from '@lib/core/random/logUniform'
import { createRng } from '@lib/core/random/createRng'
import { uniformBetween } from '@lib/core/random/uniformBetween'
import { expectedImprovement } from '@lib/core/search/acquisition'
import { hyperbandBrackets } from '@lib/core/search/hyperband'
import { successiveHalvingRungs } from '@lib/core/search/successiveHalving'
import { median } from '@lib/core/statistics/median'
import { runTraining } from '@lib/core/training/trainNetwork'
import type { Plot } from '@lib/domain/plot'
import { examplesOf } from '@lib/core/training/classifierPlan'
import { percent, three, two } from '../../print'

/** A learning rate tried on the two moons, with everything else held: the loss after the last epoch, or where it went. */
const seeds = [1, 2, 3]
const exponents = Array.from({ length: 11 }, (_, i) => -5 + i / 2)
const rates = exponents.map((exponent) => 10 ** exponent)
const chance = Math.log(2)

function finalLoss(rate: number, seed: number): number {
  const data = drawMoons(createRng(40 + seed), 200, 0.2)
  const { history } = runTraining(createRng(seed), {
    shape: { inputs: 2, hidden: [16], outputs: 2, activation: 'tanh' },
    train: examplesOf(data),
    optimiser: { kind: 'sgd', momentum: 0.9 },
    learningRate: rate,
    batchSize: 20,
    epochs: 30,
  })
  return history.at(-1)?.train.loss ?? Number.NaN
}
const losses = rates.map((rate) => median(seeds.map((seed) => finalLoss(rate, seed))))
const best = losses.indexOf(Math.min(...losses))

export const sweep = {
  epochs: 30,
  tried: rates.length,
  least: three(losses[best] ?? 0),
  bestExponent: exponents[best] ?? 0,
  chance: three(chance),
  smallest: three(losses[0] ?? 0),
  largest: three(losses.at(-1) ?? 0),
  tenTimesLess: three(losses[best - 2] ?? 0),
  tenTimesMore: three(losses[best + 2] ?? 0),
}
export const sweepPlot: Plot = {
  xName: 'learning rate',
  yName: 'cross-entropy after 30 epochs, median of three runs',
  x: rates,
  xScale: 'log',
  series: [{ name: 'training', y: losses }],
  target: { value: chance, name: 'knowing nothing' },
}

const draws = 10_000
const rng = createRng(4)
const below = (draw: () => number) => Array.from({ length: draws }, draw).filter((value) => value < 0.001).length / draws
export const scale = {
  draws: '10,000',
  plain: percent(
    below(() => uniformBetween(rng, 1e-5, 1e-1)),
    1,
  ),
  logarithmic: percent(below(() => logUniform(rng, 1e-5, 1e-1))),
  between: percent((0.1 - 0.01) / (0.1 - 1e-5)),
}

const bestSoFar = 0.3
const candidates = [
  { name: 'A', mean: 0.31, deviation: 0.01 },
  { name: 'B', mean: 0.36, deviation: 0.1 },
  { name: 'C', mean: 0.5, deviation: 0.02 },
] as const
export const acquisition = {
  best: two(bestSoFar),
  candidates: candidates.map(({ name, mean, deviation }) => ({
    name,
    mean: two(mean),
    deviation: two(deviation),
    gain: expectedImprovement(mean, deviation, bestSoFar).toFixed(4),
  })),
}

const rungs = successiveHalvingRungs(27, 1, 27, 3)
const hyperband = hyperbandBrackets(81, 3)
export const halving = {
  rungs,
  spent: rungs.reduce((sum, { n, r }, i) => sum + n * (r - (i > 0 ? (rungs[i - 1]?.r ?? 0) : 0)), 0),
  full: 27 * 27,
  brackets: hyperband.brackets.length,
  firstBracket: hyperband.brackets[0]?.rungs[0],
  lastBracket: hyperband.brackets.at(-1)?.rungs[0],
}
