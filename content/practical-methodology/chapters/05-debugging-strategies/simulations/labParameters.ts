import { type Instrument, instruments, labFaults } from '@lib/core/experiments/faultLab'
import { choiceOf, type Parameter, type Parameters, type Setting, seedOf } from '@lib/domain/challenge'

export type LabParameter = Instrument | 'diagnosis' | 'seed'
export type LabSetting = Setting<LabParameter>

export const faultNames = {
  label_noise: 'half of the labels were drawn anew',
  leakage: 'a column carries the label',
  unnormalised_feature: 'a column is in another unit',
  different_preprocessing: 'validation is prepared otherwise',
  flipped_gradient: 'the loss has the wrong sign',
  learning_rate_times_100: 'the learning rate is 100 times too large',
  dead_units: 'most hidden units are dead',
  dropout_at_evaluation: 'dropout is left on at evaluation',
} as const

export const instrumentNames: Readonly<Record<Instrument, string>> = {
  inputs: 'Look at the inputs',
  losses: 'Loss curves',
  predictions: 'Predictions, asked twice',
  activations: 'Activations',
  labels: 'Labels against neighbours',
  one_batch: 'One batch',
  gradient_check: 'Gradient check, and the step',
  ablation: 'Leave out each column',
}

const used = Object.fromEntries(instruments.map((each) => [each, choiceOf(instrumentNames[each], ['not used', 'used'])])) as Record<
  Instrument,
  Parameter
>

export const labParameters: Parameters<LabParameter> = {
  ...used,
  diagnosis: choiceOf('Diagnosis', ['not said yet', ...labFaults.map((fault) => faultNames[fault])]),
  seed: seedOf(12),
}

export const usedInstruments = (setting: LabSetting): Instrument[] => instruments.filter((each) => setting[each] === 1)
