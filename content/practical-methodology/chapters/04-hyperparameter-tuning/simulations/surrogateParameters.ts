import type { SurrogateInput } from '@lib/core/experiments/surrogateSearch'
import { choiceOf, type Parameters, type Setting, seedOf } from '@lib/domain/challenge'

export type SurrogateParameter = 'shown' | 'trials' | 'acquisition' | 'kernel' | 'lengthScale' | 'noise' | 'truth' | 'seed'

export const surrogateParameters: Parameters<SurrogateParameter> = {
  shown: { label: 'Trial', minimum: 1, maximum: 25, step: 1, initial: 6 },
  trials: { label: 'Budget, trials', minimum: 4, maximum: 25, step: 1, initial: 12 },
  acquisition: choiceOf('Acquisition', ['EI', 'PI', 'bound']),
  kernel: choiceOf('Kernel', ['Matérn 5/2', 'RBF']),
  lengthScale: { label: 'Smoothness of the loss', minimum: 0.04, maximum: 0.4, step: 0.01, initial: 0.12 },
  noise: { label: 'Noise of a trial', minimum: 0, maximum: 0.6, step: 0.02, initial: 0.04 },
  truth: choiceOf('The loss itself', ['hidden', 'shown']),
  seed: seedOf(7),
}

export const surrogateRepeats = 30

/** What the figure computes for a setting. */
export const surrogateOf = ({ seed, lengthScale, noise, trials, acquisition, kernel }: Setting<SurrogateParameter>): SurrogateInput => ({
  seed,
  lengthScale,
  noise,
  trials,
  acquisition: (['ei', 'pi', 'ucb'] as const)[acquisition] ?? 'ei',
  kernel: kernel === 1 ? 'rbf' : 'matern52',
  repeats: surrogateRepeats,
})
