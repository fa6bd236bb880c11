import { requireEntries } from '../requirements'

/**
 * Arithmetic mean: the constant with the least mean squared error.
 * @param values length n ≥ 1
 * @throws CoreError `empty_input`
 * @example mean([1, 2, 6]); // => 3
 */
export function mean(values: ArrayLike<number>): number {
  requireEntries(values, 'values')
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  return sum / values.length
}
