import { requirePositive } from '../requirements'
import { CoreError } from '../CoreError'
import { incompleteBeta } from './incompleteBeta'

/**
 * Chance that a variable with Student's t distribution exceeds t in absolute value: the two-sided p value.
 * @param t any number but NaN
 * @param df degrees of freedom, > 0
 * @throws CoreError `out_of_range` | `non_finite`
 * @see Student 1908
 * @example studentTTails(0, 5); // => 1
 */
export function studentTTails(t: number, df: number): number {
  requirePositive(df, 'df')
  if (Number.isNaN(t)) throw new CoreError('non_finite', 't is NaN')
  return Number.isFinite(t) ? incompleteBeta(df / 2, 0.5, df / (df + t * t)) : 0
}
