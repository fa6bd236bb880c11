import { requireInteger } from '../requirements'
import type { Rng } from './createRng'

const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29] as const

/**
 * A point of Halton's sequence: in dimension d the digits of the index in the d-th prime, mirrored at the point. O(dimensions · log index).
 * @param index ≥ 0; 0 is the origin, so a sequence begins at 1
 * @param dimensions from 1 to 10
 * @returns coordinates in [0, 1)
 * @throws CoreError `out_of_range`
 * @see Halton 1960
 * @example haltonPoint(3, 2); // => [0.75, 0.1111111111111111]
 */
export function haltonPoint(index: number, dimensions: number): number[] {
  requireInteger(index, 0, 2 ** 31, 'index')
  requireInteger(dimensions, 1, primes.length, 'dimensions')
  return primes.slice(0, dimensions).map((base) => {
    let value = 0
    let place = 1 / base
    for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
      value += (rest % base) * place
      place /= base
    }
    return value
  })
}

/** Degree, coefficients and first direction numbers of a primitive polynomial for each dimension after the first. */
const polynomials = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
] as const

const bits = 32

function directionsOf(dimension: number): Uint32Array {
  if (dimension === 0) return Uint32Array.from({ length: bits }, (_, i) => 2 ** (31 - i))
  const [degree, coefficients, first] = polynomials[dimension - 1] as (typeof polynomials)[number]
  const directions = new Uint32Array(bits)
  for (const [i, m] of first.entries()) directions[i] = m << (31 - i)
  for (let i = degree; i < bits; i++) {
    const back = directions[i - degree] as number
    let direction = back ^ (back >>> degree)
    for (let k = 1; k < degree; k++) if ((coefficients >>> (degree - 1 - k)) & 1) direction ^= directions[i - k] as number
    directions[i] = direction
  }
  return directions
}

/**
 * Sobol's sequence in Gray-code order, from the origin on; with an `Rng`, moved by a random digital shift, which keeps its evenness and
 * makes repeats differ.
 * @param dimensions from 1 to 10
 * @returns a function that gives the next point, coordinates in [0, 1); at most 2³² of them
 * @throws CoreError `out_of_range`
 * @see Sobol 1967; Antonov & Saleev 1979; direction numbers of Joe & Kuo 2008
 * @example sobolSequence(2)(); // => [0, 0]
 */
export function sobolSequence(dimensions: number, rng?: Rng): () => number[] {
  requireInteger(dimensions, 1, polynomials.length + 1, 'dimensions')
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension))
  const state = Uint32Array.from({ length: dimensions }, () => rng?.uint32() ?? 0)
  let index = 0
  return () => {
    const point = Array.from(state, (word) => word / 4294967296)
    const changed = 31 - Math.clz32(~index & (index + 1))
    for (const [dimension, words] of directions.entries()) state[dimension] = (state[dimension] as number) ^ (words[changed] as number)
    index++
    return point
  }
}
