import { choiceOf, type Parameters, type Setting, seedOf } from '@lib/domain/challenge'

export type SweepParameter = 'optimiser' | 'epochs' | 'width' | 'repeats' | 'axis' | 'rate' | 'seed'
export type SweepSetting = Setting<SweepParameter>

export const repeatCounts = [5, 20, 60] as const

export const sweepParameters: Parameters<SweepParameter> = {
  optimiser: choiceOf('Optimiser', ['SGD', 'momentum', 'Adam'], 1),
  epochs: { label: 'Epochs', minimum: 5, maximum: 60, step: 5, initial: 30 },
  width: { label: 'Hidden units', minimum: 2, maximum: 32, step: 1, initial: 8 },
  repeats: choiceOf('Seeds', repeatCounts.map(String)),
  axis: choiceOf('Axis', ['logarithmic', 'linear']),
  rate: { label: 'Learning rate', minimum: 1e-5, maximum: 10, step: 0.25, initial: 0.001, scale: 'log' },
  seed: seedOf(5),
}
