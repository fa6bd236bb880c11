import { CoreError } from './CoreError'

/** @throws CoreError `length_mismatch` unless both have the same length */
export function requireSameLength(a: ArrayLike<unknown>, b: ArrayLike<unknown>, what: string): void {
  if (a.length !== b.length) throw new CoreError('length_mismatch', `${what}: ${a.length} and ${b.length} entries`)
}

/** @throws CoreError `empty_input` unless there is at least one entry */
export function requireEntries(values: ArrayLike<unknown>, what: string): void {
  if (values.length === 0) throw new CoreError('empty_input', `${what} is empty`)
}

/** @throws CoreError `non_finite` at the first NaN or infinity */
export function requireFinite(values: ArrayLike<number>, what: string): void {
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i])) throw new CoreError('non_finite', `${what}[${i}] is ${values[i]}`)
}

/** @throws CoreError `not_binary` at the first label that is neither 0 nor 1 */
export function requireBinary(labels: ArrayLike<number>, what: string): void {
  for (let i = 0; i < labels.length; i++)
    if (labels[i] !== 0 && labels[i] !== 1) throw new CoreError('not_binary', `${what}[${i}] is ${labels[i]}`)
}

/** @throws CoreError `out_of_range` unless low ≤ value ≤ high */
export function requireWithin(value: number, low: number, high: number, what: string): void {
  if (!(value >= low && value <= high)) throw new CoreError('out_of_range', `${what} is ${value}, outside [${low}, ${high}]`)
}
