import { rungNames, type LadderInput } from '@lib/core/experiments/baselineLadder'
import { planeDataNames } from '@lib/core/experiments/planeData'
import { choiceOf, type Parameters, type Setting, seedOf } from '@lib/domain/challenge'

export type LadderParameter = 'data' | 'noise' | 'examples' | 'metric' | 'repeats' | 'pick' | 'seed'
export type LadderSetting = Setting<LadderParameter>

export const repeatCounts = [10, 25, 60] as const
export const rungTitles = {
  random: 'Random',
  constant: 'Constant',
  linear: 'Linear',
  network: 'Small network',
  deep: 'Deep network',
} as const

export const ladderParameters: Parameters<LadderParameter> = {
  data: choiceOf('Data', ['a straight border', 'circles', 'moons', 'spirals', 'one in ten is rare', 'noise only'], 2),
  noise: { label: 'Noise', minimum: 0, maximum: 0.6, step: 0.01, initial: 0.2 },
  examples: { label: 'Examples', minimum: 20, maximum: 400, step: 20, initial: 200 },
  metric: choiceOf('Measured by', ['accuracy', 'balanced accuracy']),
  repeats: choiceOf('Seeds', repeatCounts.map(String)),
  pick: choiceOf('The evidence justifies', ['not said yet', ...rungNames.map((name) => rungTitles[name])]),
  seed: seedOf(4),
}

/** What the figure and the server compute for a setting. */
export const ladderOf = ({ seed, data, noise, examples, metric, repeats }: LadderSetting): LadderInput => ({
  seed,
  data: planeDataNames[data] ?? 'moons',
  noise,
  examples,
  metric: metric === 1 ? 'balanced' : 'accuracy',
  repeats: repeatCounts[repeats] as number,
})
