import { requirePositive } from '../requirements'

/**
 * Length of a vector, or of several taken as one, safe from overflow. O(n).
 * @example vectorNorm(Float64Array.of(3, 4)); // => 5
 */
export function vectorNorm(...vectors: readonly Float64Array[]): number {
  let largest = 0
  for (const vector of vectors) for (let i = 0; i < vector.length; i++) largest = Math.max(largest, Math.abs(vector[i] as number))
  if (largest === 0 || !Number.isFinite(largest)) return largest
  let sum = 0
  for (const vector of vectors) for (let i = 0; i < vector.length; i++) sum += ((vector[i] as number) / largest) ** 2
  return largest * Math.sqrt(sum)
}

/**
 * Shortens a gradient in place to at most `maxNorm`, its direction kept. O(n).
 * @param maxNorm > 0
 * @returns the length it had
 * @throws CoreError `out_of_range`
 * @see Pascanu, Mikolov & Bengio 2013
 * @example clipGradient(Float64Array.of(3, 4), 1); // => 5
 */
export function clipGradient(gradient: Float64Array, maxNorm: number, eps = 1e-6): number {
  requirePositive(maxNorm, 'maxNorm')
  const norm = vectorNorm(gradient)
  const factor = maxNorm / (norm + eps)
  if (factor < 1) for (let i = 0; i < gradient.length; i++) gradient[i] = (gradient[i] as number) * factor
  return norm
}
