import { CoreError } from '../CoreError'
import { mean } from './mean'

/**
 * Mean squared deviation from the mean, in two passes. O(n).
 * @param values length n > ddof, finite
 * @param ddof what is taken off n in the divisor: 0 (default) describes these values, 1 estimates the variance they were drawn from
 * @returns in the square of the values' unit
 * @throws CoreError `empty_input` | `non_finite` | `out_of_range`
 * @example variance([1, 3], 1); // => 2
 */
export function variance(values: ArrayLike<number>, ddof: 0 | 1 = 0): number {
  const centre = mean(values)
  if (values.length <= ddof) throw new CoreError('out_of_range', 'one value has no variance')
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    const deviation = (values[i] as number) - centre
    sum += deviation * deviation
  }
  return sum / (values.length - ddof)
}

/**
 * Root of the variance.
 * @returns in the values' unit
 * @throws CoreError as `variance`
 * @example standardDeviation([1, 3]); // => 1
 */
export function standardDeviation(values: ArrayLike<number>, ddof: 0 | 1 = 0): number {
  return Math.sqrt(variance(values, ddof))
}
