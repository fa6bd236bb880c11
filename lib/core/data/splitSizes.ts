import { CoreError } from '../CoreError'
import { requireEntries, requireInteger, requireWithin } from '../requirements'

/**
 * Sizes of a training and a test part: the test part is rounded up.
 * @param n ≥ 0
 * @param testFraction in [0, 1]
 * @throws CoreError `out_of_range`
 * @example trainTestSizes(7, 0.5); // => { train: 3, test: 4 }
 */
export function trainTestSizes(n: number, testFraction: number): { readonly train: number; readonly test: number } {
  requireInteger(n, 0, Number.MAX_SAFE_INTEGER, 'n')
  requireWithin(testFraction, 0, 1, 'testFraction')
  const test = Math.ceil(n * testFraction)
  return { train: n - test, test }
}

/**
 * Sizes of several parts: each is rounded down, and what is left goes one by one to the first parts.
 * @param n ≥ 0
 * @param fractions at least one, each in [0, 1], summing to 1 within 1e-9
 * @returns as many sizes, summing to n
 * @throws CoreError `empty_input` | `out_of_range`
 * @example splitSizes(7, [0.5, 0.25, 0.25]); // => [4, 2, 1]
 */
export function splitSizes(n: number, fractions: readonly number[]): number[] {
  requireInteger(n, 0, Number.MAX_SAFE_INTEGER, 'n')
  requireEntries(fractions, 'fractions')
  for (const [i, fraction] of fractions.entries()) requireWithin(fraction, 0, 1, `fractions[${i}]`)
  const total = fractions.reduce((sum, fraction) => sum + fraction, 0)
  if (Math.abs(total - 1) > 1e-9) throw new CoreError('out_of_range', `the fractions sum to ${total}, not 1`)
  const sizes = fractions.map((fraction) => Math.floor(n * fraction))
  const left = n - sizes.reduce((sum, size) => sum + size, 0)
  for (let i = 0; i < left; i++) sizes[i % sizes.length] = (sizes[i % sizes.length] as number) + 1
  return sizes
}

/**
 * How many of each class go to training and to test, so that both have the classes' shares as nearly as whole numbers can: the largest
 * remainders are rounded up on the training side.
 * @param classCounts at least one, integers ≥ 0
 * @param testSize in [0, total]
 * @throws CoreError `empty_input` | `out_of_range`
 * @example stratifiedCounts([50, 30, 20], 20).test; // => [10, 6, 4]
 */
export function stratifiedCounts(
  classCounts: readonly number[],
  testSize: number,
): { readonly train: readonly number[]; readonly test: readonly number[] } {
  requireEntries(classCounts, 'classCounts')
  for (const [k, count] of classCounts.entries()) requireInteger(count, 0, Number.MAX_SAFE_INTEGER, `classCounts[${k}]`)
  const total = classCounts.reduce((sum, count) => sum + count, 0)
  requireInteger(testSize, 0, total, 'testSize')
  const exact = classCounts.map((count) => (count * (total - testSize)) / Math.max(1, total))
  const train = exact.map(Math.floor)
  const left = total - testSize - train.reduce((sum, count) => sum + count, 0)
  const byRemainder = exact.map((share, k) => ({ k, remainder: share % 1 })).sort((a, b) => b.remainder - a.remainder || a.k - b.k)
  for (const { k } of byRemainder.slice(0, left)) train[k] = (train[k] as number) + 1
  return { train, test: classCounts.map((count, k) => count - (train[k] as number)) }
}
