import { requireInteger, requireSameLength } from '../requirements'

/** Chance that a fair coin shows at most k heads in n throws; its relative error grows with √k only. */
function fairCoinAtMost(k: number, n: number): number {
  let halvings = n
  let term = 1
  for (let i = 1; i <= k; i++) {
    term *= (n - k + i) / i
    while (term > 1 && halvings > 0) {
      term /= 2
      halvings--
    }
  }
  let sum = 0
  let relative = 1
  for (let i = k; i >= 0 && relative > 1e-20; i--) {
    sum += relative
    relative *= i / (n - i + 1)
  }
  return term * sum * 2 ** -halvings
}

/**
 * Exact McNemar test of two classifiers on the same examples: of those that just one gets right, is it one more often than the other?
 * O(b + c).
 * @param b examples that only the first gets right
 * @param c examples that only the second gets right
 * @returns the smaller count, and the two-sided p value; 1 when they never differ
 * @throws CoreError `out_of_range`
 * @see McNemar 1947; Dietterich 1998
 * @example mcnemarTest(0, 5).p; // => 0.0625
 */
export function mcnemarTest(b: number, c: number): { readonly statistic: number; readonly p: number } {
  requireInteger(b, 0, 1e9, 'b')
  requireInteger(c, 0, 1e9, 'c')
  const statistic = Math.min(b, c)
  return { statistic, p: Math.min(1, 2 * fairCoinAtMost(statistic, b + c)) }
}

/**
 * The same, from what was predicted. O(n).
 * @param yTrue length n
 * @param predA length n
 * @param predB length n
 * @throws CoreError `length_mismatch`
 * @example mcnemarFromPredictions([1, 1, 0], [1, 1, 0], [0, 1, 1]).b; // => 2
 */
export function mcnemarFromPredictions(
  yTrue: ArrayLike<number>,
  predA: ArrayLike<number>,
  predB: ArrayLike<number>,
): { readonly b: number; readonly c: number; readonly p: number } {
  requireSameLength(yTrue, predA, 'yTrue and predA')
  requireSameLength(yTrue, predB, 'yTrue and predB')
  let b = 0
  let c = 0
  for (let i = 0; i < yTrue.length; i++) {
    const [first, second] = [predA[i] === yTrue[i], predB[i] === yTrue[i]]
    if (first && !second) b++
    if (second && !first) c++
  }
  return { b, c, p: mcnemarTest(b, c).p }
}
