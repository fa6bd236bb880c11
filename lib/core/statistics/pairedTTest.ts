import { CoreError } from '../CoreError'
import { requireFinite, requireSameLength } from '../requirements'
import { mean } from './mean'
import { studentTTails } from './studentT'
import { variance } from './variance'

export interface TTest {
  readonly t: number
  /** degrees of freedom */
  readonly df: number
  readonly p: number
}

/**
 * Student's t test of paired differences a − b against a mean of 0. O(n).
 * @param a length n ≥ 2, finite
 * @param b length n, finite
 * @param alternative what the test speaks for: the mean difference is not 0, below 0, or above 0
 * @returns t and p are NaN when all differences are 0; t is infinite and p 0 or 1 when they are all alike
 * @throws CoreError `length_mismatch` | `out_of_range` | `non_finite`
 * @see Student 1908
 * @example pairedTTest([1, 2, 3], [1, 1, 1]).t; // => 1.7320508075688776
 */
export function pairedTTest(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  alternative: 'two-sided' | 'less' | 'greater' = 'two-sided',
): TTest {
  requireSameLength(a, b, 'a and b')
  if (a.length < 2) throw new CoreError('out_of_range', `${a.length} pairs have no spread to test against`)
  requireFinite(a, 'a')
  requireFinite(b, 'b')
  const differences = Float64Array.from({ length: a.length }, (_, i) => (a[i] as number) - (b[i] as number))
  const df = a.length - 1
  const alike = differences.every((difference) => difference === differences[0])
  const centre = alike ? (differences[0] as number) : mean(differences)
  const t = centre / (alike ? 0 : Math.sqrt(variance(differences, 1) / a.length))
  if (Number.isNaN(t)) return { t, df, p: Number.NaN }
  const tails = studentTTails(t, df)
  if (alternative === 'two-sided') return { t, df, p: tails }
  const inFavour = alternative === 'less' ? t < 0 : t > 0
  return { t, df, p: inFavour ? tails / 2 : 1 - tails / 2 }
}
