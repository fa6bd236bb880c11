import { searchContest } from '@lib/core/experiments/searchContest'
import { defineChallenge } from '@lib/domain/challenge'
import { percent } from '../../print'
import { contestOf, contestParameters, type ContestSetting, repeats } from './simulations/contestParameters'

export const contestChallenge = defineChallenge({
  slug: 'grid-versus-random',
  title: 'Grid against random',
  parameters: contestParameters,
  goals: [
    {
      id: 'grid-wins',
      name: 'Where the grid wins',
      title: `Find settings where the grid wins more than half of ${repeats} repeats, beyond chance, and say why.`,
      objectives: ['when-grid-wins', 'judge-by-repetition'],
      solution: { others: 1, width: 0.45, trials: 1, reason: 2 },
      *evaluate(setting: ContestSetting) {
        const { here } = yield* searchContest(contestOf(setting))
        const found = `Over ${repeats} repeats the grid wins ${percent(1 - here.share)}; the 95 % interval goes from ${percent(1 - here.interval.high)} to ${percent(1 - here.interval.low)}.`
        if (here.interval.high >= 0.5) return { met: false, finding: `${found} That is not beyond chance.` }
        if (setting.reason === 0) return { met: false, finding: `${found} Now say why.` }
        return setting.reason === 2
          ? { met: true, finding: `${found} And that is the reason: where every axis counts, repeating a value wastes nothing.` }
          : {
              met: false,
              finding: `${found} The reason does not hold. Change one control at a time: which of them turns the contest?`,
            }
      },
    },
  ],
})
