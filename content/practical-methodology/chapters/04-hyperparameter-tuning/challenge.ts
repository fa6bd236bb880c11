import { halvingRace } from '@lib/core/experiments/halvingRace'
import { defineChallenge } from '@lib/domain/challenge'
import { three } from '../../print'
import { epochBudgets, halvingOf, halvingParameters, halvingRepeats, type HalvingSetting } from './simulations/halvingParameters'

const wanted = 0.228

export const halvingChallenge = defineChallenge({
  slug: 'successive-halving',
  title: 'Successive halving',
  parameters: halvingParameters,
  goals: [
    {
      id: 'most-from-the-epochs',
      name: 'Most from the epochs',
      title: `With 240 epochs, seed ${halvingParameters.seed.initial}: bring the mean of ${halvingRepeats} races down to ${wanted} or less.`,
      objectives: ['drop-early', 'choose-a-search'],
      solution: { configurations: 90, least: 1, eta: 2 },
      *evaluate(setting: HalvingSetting) {
        const input = halvingOf(setting)
        if (setting.budget !== halvingParameters.budget.initial || setting.seed !== halvingParameters.seed.initial)
          return {
            met: false,
            finding: `This goal is about ${epochBudgets[halvingParameters.budget.initial]} epochs and seed ${halvingParameters.seed.initial}: put them back.`,
          }
        if (input.configurations * input.least > input.budget)
          return { met: false, finding: 'The first rung alone is more than the budget.' }
        const { over, halving } = yield* halvingRace(input)
        const mean = over?.halving.mean ?? Number.POSITIVE_INFINITY
        const found = `Over ${halvingRepeats} races the mean loss of the one that is kept is ${three(mean)}, after ${halving.spent} epochs each.`
        return mean <= wanted
          ? {
              met: true,
              finding: `${found} Training as many, each fully, would have cost ${input.configurations * (halving.rungs.at(-1)?.r ?? 1)} epochs.`,
            }
          : { met: false, finding: `${found} More starters, or stopping at another moment, may do better.` }
      },
    },
  ],
})
