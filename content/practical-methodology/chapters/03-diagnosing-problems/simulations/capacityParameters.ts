import type { CapacityInput } from '@lib/core/experiments/capacityFit'
import { choiceOf, type Parameters, type Setting, seedOf } from '@lib/domain/challenge'

export type CapacityParameter = 'curve' | 'degree' | 'lambda' | 'examples' | 'noise' | 'seed'
export type CapacitySetting = Setting<CapacityParameter>

export const curveNames = ['wave', 'bump', 'step', 'line'] as const
export const draws = 60

export const capacityParameters: Parameters<CapacityParameter> = {
  curve: choiceOf('The curve', [...curveNames]),
  degree: { label: 'Capacity: degree', minimum: 1, maximum: 15, step: 1, initial: 6 },
  lambda: { label: 'Regularisation λ', minimum: 1e-5, maximum: 100, step: 0.25, initial: 0.01, scale: 'log' },
  examples: { label: 'Examples', minimum: 10, maximum: 300, step: 5, initial: 25 },
  noise: { label: 'Noise', minimum: 0.05, maximum: 0.6, step: 0.05, initial: 0.3 },
  seed: seedOf(1),
}

/** Runs that are sick, each to be cured by one control. */
export const sickSettings = [
  { id: 'stiff', name: 'Too stiff', values: { curve: 0, degree: 1, lambda: 0.001, examples: 25, noise: 0.3 } },
  { id: 'free', name: 'Too free', values: { curve: 0, degree: 14, lambda: 1e-5, examples: 25, noise: 0.3 } },
  { id: 'held', name: 'Held back', values: { curve: 0, degree: 6, lambda: 100, examples: 25, noise: 0.3 } },
] as const

/** What the figure and the server compute for a setting. */
export const capacityOf = ({ seed, curve, degree, lambda, examples, noise }: CapacitySetting): CapacityInput => ({
  seed,
  curve: curveNames[curve] ?? 'wave',
  degree,
  lambda,
  examples,
  noise,
  draws,
})
