import { checkedLoss } from '@lib/core/experiments/gradientSweep'
import { type KnownFunction, knownValue } from '@lib/core/gradients/knownGradients'

/** A function whose gradient is known, or the loss of the network that the chapter’s figure checks. */
export type Setting = { readonly name: KnownFunction } | { readonly seed: number; readonly activation: 'tanh' | 'relu' }

export function createCallbacks(setting: Setting): { f(x: readonly number[]): number } {
  if ('name' in setting) return { f: (x) => knownValue(setting.name, x) }
  return { f: checkedLoss(setting.seed, setting.activation).loss }
}
