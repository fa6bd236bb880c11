/** What authored content draws its variants from. The core's `Rng` is one. */
export interface RandomSource {
  /** uniform on [0, 1) */
  uniform(): number
}

/** One of the values, each as likely. */
export function pick<T>(random: RandomSource, values: readonly T[]): T {
  const value = values[Math.floor(random.uniform() * values.length)]
  if (value === undefined) throw new Error('there is nothing to pick from')
  return value
}

/** An integer, uniform on [low, high]. */
export const pickInteger = (random: RandomSource, low: number, high: number) => low + Math.floor(random.uniform() * (high - low + 1))

/** The values in any order, each order as likely, in a new array. */
export function inAnyOrder<T>(random: RandomSource, values: readonly T[]): T[] {
  const ordered = values.slice()
  for (let i = ordered.length - 1; i > 0; i--) {
    const j = pickInteger(random, 0, i)
    ;[ordered[i], ordered[j]] = [ordered[j] as T, ordered[i] as T]
  }
  return ordered
}

/** An integer in [low, high], each order of magnitude as likely. */
export const pickMagnitude = (random: RandomSource, low: number, high: number) =>
  Math.min(high, Math.floor(low * ((high + 1) / low) ** random.uniform()))

/** A number between two powers of ten, given by their exponents: each order of magnitude as likely. */
export const pickPower = (random: RandomSource, least: number, most: number) => 10 ** (least + random.uniform() * (most - least))

/**
 * How long a drawn list is: every order of magnitude from the least to the most as likely, and one in four within a tenth of the most, so
 * that what is declared is reached.
 * @param least at least 0
 * @returns an integer on [least, most]
 */
export function pickLength(random: RandomSource, least: number, most: number): number {
  if (random.uniform() < 1 / 4) return pickInteger(random, Math.max(least, Math.ceil(0.9 * most)), most)
  return pickMagnitude(random, least + 1, most + 1) - 1
}
