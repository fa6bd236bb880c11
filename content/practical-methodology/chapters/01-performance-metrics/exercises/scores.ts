import fc from 'fast-check'

/**
 * Different whole numbers as different scores in the same order: of every magnitude, as close to each other as numbers can be, or far apart.
 */
export const scoring = fc.constantFrom<((n: number) => number)[]>(
  (n) => n,
  (n) => n / 1000,
  (n) => n / 1e6,
  (n) => n / 1e12,
  (n) => n * 1e-300,
  (n) => n * 1e300,
  (n) => 1 + n * Number.EPSILON,
)

/** Few, so that many are equal: everyday ones, or ones that are all but equal, very small and very large. */
export const fewScores = fc.oneof(
  fc.constantFrom(-2.5, 0, 0.5, 9, 10, 100),
  fc.constantFrom(-1e300, -1e-300, 0, 1e-300, 1, 1 + Number.EPSILON, 1e300),
)
