import { type KnownFunction, knownValue } from '@lib/core/gradients/knownGradients'

/** A function whose gradient is known. */
export function createCallbacks({ name }: { readonly name: KnownFunction }) {
  return { f: (x: readonly number[]): number => knownValue(name, x) }
}
