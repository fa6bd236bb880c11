import { baselineLadder, rungNames } from '@lib/core/experiments/baselineLadder'
import { defineChallenge, type Goal } from '@lib/domain/challenge'
import { ladderOf, ladderParameters, type LadderParameter, type LadderSetting, rungTitles } from './simulations/ladderParameters'

interface Ladder {
  readonly id: string
  readonly name: string
  readonly data: number
  readonly noise: number
  readonly justified: (typeof rungNames)[number]
}

/** The presets that the goals are about. */
const ladders: readonly Ladder[] = [
  { id: 'straight', name: 'Straight', data: 0, noise: 0.45, justified: 'linear' },
  { id: 'spirals', name: 'Spirals', data: 3, noise: 0.03, justified: 'deep' },
  { id: 'noise', name: 'Noise', data: 5, noise: 0.2, justified: 'random' },
]

const goalOf = ({ id, name, data, noise, justified }: Ladder): Goal<LadderParameter> => ({
  id: `rung-${id}`,
  name: `${name}: which rung`,
  title: `On the preset “${name}” with 25 or 60 seeds, say which rung the evidence justifies.`,
  objectives: ['read-the-ladder', 'climb-the-rungs'],
  solution: { data, noise, repeats: 1, pick: 1 + rungNames.indexOf(justified) },
  *evaluate(setting: LadderSetting) {
    const preset =
      setting.data === data && setting.noise === noise && setting.examples === ladderParameters.examples.initial && setting.metric === 0
    if (!preset) return { met: false, finding: `This goal is about the preset “${name}”: press it again.` }
    if (setting.repeats === 0) return { met: false, finding: 'Ten draws are few to stake a choice on. Use 25 or 60.' }
    const picked = rungNames[setting.pick - 1]
    if (!picked) return { met: false, finding: 'Say which rung, in the list above.' }
    const { justified: right, rungs } = yield* baselineLadder(ladderOf(setting))
    const median = (rung: string | undefined) => rungs.find((each) => each.name === rung)?.median.toFixed(3)
    if (picked === right)
      return {
        met: true,
        finding: `${rungTitles[picked]} it is, with ${median(picked)}: no higher rung is better by 0.02 and beyond chance.`,
      }
    const higher = rungNames.indexOf(picked) > rungNames.indexOf(right ?? 'random')
    return {
      met: false,
      finding: higher
        ? `${rungTitles[picked]} has ${median(picked)}. A lower rung does as well, to within 0.02 or within chance.`
        : `${rungTitles[picked]} has ${median(picked)}. A higher rung is better by more than 0.02, and beyond chance.`,
    }
  },
})

export const ladderChallenge = defineChallenge({
  slug: 'baseline-ladder',
  title: 'Baseline ladder',
  parameters: ladderParameters,
  goals: ladders.map(goalOf),
})
