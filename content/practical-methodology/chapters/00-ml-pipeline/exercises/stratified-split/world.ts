import { createRng } from '@lib/core/random/createRng'

/** A source of chance that gives the same numbers for the same seed. */
export function createCallbacks({ seed }: { readonly seed: number }) {
  const rng = createRng(seed)
  return { random: (): number => rng.uniform() }
}
