import { createRng } from '@lib/core/random/createRng'
import { drawSurface, type Surface, surfaceAt } from '@lib/core/search/oneAxisMatters'
import { randomSearchSuccess, randomSearchTrials } from '@lib/core/search/randomSearchOdds'
import type { Configuration, Space } from '@lib/core/search/space'
import { distinctValues, gridTrials, quasiRandomTrials, randomTrials } from '@lib/core/search/trialPlans'
import { median } from '@lib/core/statistics/median'
import type { Plot } from '@lib/domain/plot'
import { percent, thousands, three, two } from '../../print'

const unit = { kind: 'uniform', low: 0, high: 1 } as const
const space: Space = { rate: unit, decay: unit }
const contests = 1000
const budgets = [4, 9, 16, 25, 36, 49, 64]

const bestOf = (surface: Surface, trials: readonly Configuration[]) =>
  Math.max(...trials.map(({ rate, decay }) => surfaceAt(surface, [Number(rate), Number(decay)])))

/** The same contest over and over, each on a surface of its own: what each way of searching found at best. */
function contest(budget: number, width: number, others: number) {
  const rng = createRng(70 + budget)
  const grid = gridTrials(space, Math.round(Math.sqrt(budget)))
  const found = Array.from({ length: contests }, () => {
    const surface = drawSurface(rng, 2, width, others)
    return {
      grid: bestOf(surface, grid),
      random: bestOf(surface, randomTrials(rng, space, budget)),
      quasi: bestOf(surface, quasiRandomTrials(rng, space, budget)),
    }
  })
  return {
    wins: found.filter(({ grid: a, random: b }) => b > a).length / contests,
    grid: median(found.map((each) => each.grid)),
    random: median(found.map((each) => each.random)),
    quasi: median(found.map((each) => each.quasi)),
  }
}

const [narrow, barely] = [0.1, 0.05]
const results = budgets.map((budget) => contest(budget, narrow, barely))
const at = (budget: number) => {
  const found = results[budgets.indexOf(budget)]
  return {
    wins: percent(found?.wins ?? 0),
    loses: percent(1 - Number(two(found?.wins ?? 0))),
    grid: three(found?.grid ?? 0),
    random: three(found?.random ?? 0),
    quasi: three(found?.quasi ?? 0),
  }
}
const rng = createRng(7)
const alike = contest(9, 0.45, 1)

export const contestResults = {
  contests: '1,000',
  nine: at(9),
  sixteen: at(16),
  twentyFive: at(25),
  gridValues: distinctValues(gridTrials(space, 3), 'rate'),
  randomValues: distinctValues(randomTrials(rng, space, 9), 'rate'),
  gridValues25: distinctValues(gridTrials(space, 5), 'rate'),
  randomValues25: distinctValues(randomTrials(rng, space, 25), 'rate'),
  gridValues16: distinctValues(gridTrials(space, 4), 'rate'),
  randomValues16: distinctValues(randomTrials(rng, space, 16), 'rate'),
  alikeWins: percent(alike.wins),
  alikeGrid: three(alike.grid),
  alikeRandom: three(alike.random),
}
export const odds = {
  sixty: three(randomSearchSuccess(0.05, 60)),
  trials: randomSearchTrials(0.05, 0.95),
  onePercent: randomSearchTrials(0.01, 0.95),
  ten: two(randomSearchSuccess(0.05, 10)),
  gridOfSix: thousands(5 ** 6),
}
export const winsPlot: Plot = {
  xName: 'trials',
  yName: `share of ${'1,000'} contests that random search wins`,
  x: budgets,
  yRange: [0, 1],
  series: [{ name: 'random beats grid', y: results.map(({ wins }) => wins) }],
  target: { value: 0.5, name: 'even' },
}
export const bestPlot: Plot = {
  xName: 'trials',
  yName: 'best score found, median of 1,000 contests',
  x: budgets,
  yRange: [0.55, 1],
  series: [
    { name: 'quasi-random', y: results.map(({ quasi }) => quasi) },
    { name: 'random', y: results.map(({ random }) => random) },
    { name: 'grid', y: results.map(({ grid }) => grid), dashed: true },
  ],
}
