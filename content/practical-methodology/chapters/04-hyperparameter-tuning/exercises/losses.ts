import { pick, pickPower, type RandomSource } from '@lib/domain/randomSource'

/** How losses between 0 and 1 become losses of any size and sign: shifted, and then multiplied. */
export interface Losses {
  readonly shift?: number
  readonly unit?: number
  /** which training comes to a loss of 0, counted from 0 */
  readonly zeroAt?: number
}

/** What has to be known of a search: what makes one of its losses exactly 0, and what shifts the better ones below it. */
interface Search {
  readonly zero: Losses
  readonly below: number
}

/**
 * Losses of every kind: above 0; with one of exactly 0; below 0, all or the better ones; and all larger than any that one begins with.
 * @param smallest the exponent of the smallest unit
 */
export const lossKinds = (smallest: number): readonly ((random: RandomSource, search: Search) => Losses)[] => [
  (random) => ({ unit: pickPower(random, smallest, 6) }),
  (random, { zero }) => ({ unit: pickPower(random, smallest, 20), ...zero }),
  (random, { below }) => ({ unit: pickPower(random, smallest, 20), shift: pick(random, [below, -1]) }),
  (random) => ({ unit: 10 ** pick(random, [13, 16, 20, 300]), shift: 1 }),
]
