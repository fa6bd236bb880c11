import { requirePositive } from '../requirements'

const g = 7
const coefficients = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const

/**
 * Natural logarithm of the gamma function, by Lanczos's approximation; relative error about 1e-15.
 * @param x > 0
 * @throws CoreError `out_of_range`
 * @see Lanczos 1964; coefficients for g = 7 by Godfrey 2001
 * @example logGamma(1); // => 0
 */
export function logGamma(x: number): number {
  requirePositive(x, 'x')
  if (x === 1 || x === 2) return 0
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  let sum: number = coefficients[0]
  for (let i = 1; i < coefficients.length; i++) sum += (coefficients[i] as number) / (shifted + i)
  const t = shifted + g + 0.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum)
}
