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
