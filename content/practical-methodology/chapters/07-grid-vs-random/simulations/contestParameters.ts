import type { ContestInput } from '@lib/core/experiments/searchContest'
import { choiceOf, type Parameters, type Setting, seedOf } from '@lib/domain/challenge'

export type ContestParameter = 'trials' | 'others' | 'width' | 'dimensions' | 'reason' | 'seed'
export type ContestSetting = Setting<ContestParameter>

export const budgets = [4, 9, 16, 25, 36, 49, 64] as const
export const repeats = 500

/** Why a grid may win; the first that holds is for the server to know. */
export const reasons = [
  'not said yet',
  'more trials make every grid better than chance',
  'the good region is wide along every axis that counts: even spacing leaves no hole',
  'the grid tries more values of the axis that matters',
  'the peak of this one sample lies on a grid point',
] as const

export const contestParameters: Parameters<ContestParameter> = {
  trials: choiceOf('Trials', budgets.map(String), 2),
  others: { label: 'Weight decay counts', minimum: 0, maximum: 1, step: 0.05, initial: 0.1 },
  width: { label: 'Width of the good region', minimum: 0.05, maximum: 0.6, step: 0.01, initial: 0.12 },
  dimensions: choiceOf('Hyperparameters', ['2', '3', '4', '5', '6']),
  reason: choiceOf('The grid wins because', reasons),
  seed: seedOf(11),
}

/** What the figure and the server compute for a setting. */
export const contestOf = (setting: ContestSetting): ContestInput => ({
  seed: setting.seed,
  trials: budgets[setting.trials] as number,
  others: setting.others,
  width: setting.width,
  dimensions: setting.dimensions + 2,
  repeats,
  budgets: [],
})
