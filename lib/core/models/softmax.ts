/**
 * Turns scores into probabilities in place, row by row; the largest score of a row is taken off first, so that none overflows.
 * O(rows · columns).
 * @param values length rows · columns, finite
 * @example Array.from(softmaxRows(Float64Array.of(1000, 1000), 1, 2)); // => [0.5, 0.5]
 */
export function softmaxRows(values: Float64Array, rows: number, columns: number): Float64Array {
  for (let i = 0; i < rows; i++) {
    const from = i * columns
    let largest = values[from] as number
    for (let k = 1; k < columns; k++) largest = Math.max(largest, values[from + k] as number)
    let sum = 0
    for (let k = 0; k < columns; k++) {
      const power = Math.exp((values[from + k] as number) - largest)
      values[from + k] = power
      sum += power
    }
    for (let k = 0; k < columns; k++) values[from + k] = (values[from + k] as number) / sum
  }
  return values
}

/**
 * 1 / (1 + e⁻ᶻ), without overflow.
 * @example sigmoid(0); // => 0.5
 */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z))
  const power = Math.exp(z)
  return power / (1 + power)
}

/**
 * ln(1 + eᶻ), without overflow: −ln of 1 − sigmoid(z).
 * @example softplus(1000); // => 1000
 */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))
}
