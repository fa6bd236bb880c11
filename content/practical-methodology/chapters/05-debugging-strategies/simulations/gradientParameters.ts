import { choiceOf, type Parameters, seedOf } from '@lib/domain/challenge'

export type GradientParameter = 'fault' | 'activation' | 'difference' | 'precision' | 'eps' | 'seed'

export const gradientParameters: Parameters<GradientParameter> = {
  fault: choiceOf('Backward pass', [
    'as it should be',
    'summed over the batch, not averaged',
    'without the slope of the activation',
    'first biases forgotten',
    'one weight two per cent off',
  ]),
  activation: choiceOf('Activation', ['tanh', 'ReLU']),
  difference: choiceOf('Difference', ['central', 'forward']),
  precision: choiceOf('Precision', ['double', 'single']),
  eps: { label: 'ε', minimum: 1e-13, maximum: 0.1, step: 1 / 3, initial: 1e-5, scale: 'log' },
  seed: seedOf(2),
}
