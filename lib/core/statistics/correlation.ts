import { CoreError } from '../CoreError'
import { requireSameLength } from '../requirements'
import { averageRanks } from './averageRanks'
import { mean } from './mean'
import { studentTTails } from './studentT'

export interface Correlation {
  /** in [−1, 1]; NaN when an input is constant */
  readonly r: number
  /** two-sided, against "no correlation"; NaN when r is */
  readonly p: number
}

/**
 * Pearson's correlation of x and y, with the p value of a t distribution with n − 2 degrees of freedom. O(n).
 * @param x length n ≥ 2, finite; two pairs always correlate fully, with p = 1
 * @param y length n, finite
 * @throws CoreError `length_mismatch` | `out_of_range` | `non_finite`
 * @see Pearson 1895; Fisher 1915
 * @example pearsonCorrelation([1, 2, 3], [2, 4, 6]).r; // => 1
 */
export function pearsonCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): Correlation {
  requireSameLength(x, y, 'x and y')
  if (x.length < 2) throw new CoreError('out_of_range', `${x.length} pairs have no correlation`)
  const [meanX, meanY] = [mean(x), mean(y)]
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] as number) - meanX
    const dy = (y[i] as number) - meanY
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  if (xx === 0 || yy === 0) return { r: Number.NaN, p: Number.NaN }
  const r = Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))))
  const df = x.length - 2
  if (df === 0) return { r: Math.sign(xy), p: 1 }
  return { r, p: studentTTails(r * Math.sqrt(df / ((1 - r) * (1 + r))), df) }
}

/**
 * Spearman's rank correlation: Pearson's, of the ranks, ties sharing theirs. O(n log n).
 * @throws CoreError as `pearsonCorrelation`
 * @see Spearman 1904
 * @example spearmanCorrelation([1, 2, 3], [1, 8, 27]).r; // => 1
 */
export function spearmanCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): Correlation {
  return pearsonCorrelation(averageRanks(x), averageRanks(y))
}
