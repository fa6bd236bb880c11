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
  // x − x is 0 for every finite x, and for nothing else.
  for (let i = 0; i < values.length; i++)
    if ((values[i] as number) - (values[i] as number) !== 0) throw new CoreError('non_finite', `${what}[${i}] is ${values[i]}`)
}

/** @throws CoreError `non_finite` unless the value is finite */
export function requireNumber(value: number, what: string): void {
  if (!Number.isFinite(value)) throw new CoreError('non_finite', `${what} is ${value}`)
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

/** @throws CoreError `out_of_range` unless the value is an integer and low ≤ value ≤ high */
export function requireInteger(value: number, low: number, high: number, what: string): void {
  if (!Number.isInteger(value)) throw new CoreError('out_of_range', `${what} is ${value}, not an integer`)
  requireWithin(value, low, high, what)
}

/** @throws CoreError `out_of_range` unless the value is finite and above 0 */
export function requirePositive(value: number, what: string): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw new CoreError('out_of_range', `${what} is ${value}, not a positive number`)
}

/**
 * Weights of n entries, where they are given.
 * @throws CoreError `length_mismatch` | `out_of_range` unless they are finite, none below 0, and some above
 */
export function requireWeights(weights: ArrayLike<number> | undefined, n: number): void {
  if (!weights) return
  requireSameLength({ length: n }, weights, 'the sample and its weights')
  let total = 0
  for (let i = 0; i < n; i++) {
    const weight = weights[i] as number
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) throw new CoreError('out_of_range', `weight ${i} is ${weight}`)
    total += weight
  }
  if (total === 0) throw new CoreError('out_of_range', 'all weights are 0')
}

/** @throws CoreError `length_mismatch` | `empty_input` | `non_finite` unless both are finite, of one length, and not empty */
export function requirePairs(a: ArrayLike<number>, b: ArrayLike<number>, what: string): void {
  requireSameLength(a, b, what)
  requireEntries(a, what)
  requireFinite(a, what)
  requireFinite(b, what)
}
