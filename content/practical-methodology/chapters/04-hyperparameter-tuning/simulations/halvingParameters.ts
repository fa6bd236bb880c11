import type { HalvingInput } from '@lib/core/experiments/halvingRace'
import { choiceOf, type Parameters, type Setting, seedOf } from '@lib/domain/challenge'

export type HalvingParameter = 'configurations' | 'least' | 'eta' | 'budget' | 'seed'
export type HalvingSetting = Setting<HalvingParameter>

export const etas = [2, 3, 4] as const
export const epochBudgets = [120, 240, 480] as const
export const halvingRepeats = 16

export const halvingParameters: Parameters<HalvingParameter> = {
  configurations: { label: 'Configurations', minimum: 4, maximum: 90, step: 1, initial: 27 },
  least: { label: 'Epochs of the first rung', minimum: 1, maximum: 20, step: 1, initial: 3 },
  eta: choiceOf('Goes on: one in', etas.map(String), 1),
  budget: choiceOf('Epochs in all', epochBudgets.map(String), 1),
  seed: seedOf(3),
}

/** What the figure and the server compute for a setting. */
export const halvingOf = ({ seed, configurations, least, eta, budget }: HalvingSetting): HalvingInput => ({
  seed,
  configurations,
  least,
  eta: etas[eta] as number,
  budget: epochBudgets[budget] as number,
  repeats: halvingRepeats,
})
