/** As the text says it: logarithms, a share of the way, and back. */
export function logUniform(low: number, high: number, u: number, whole: boolean): number {
  const from = Math.log(low)
  const to = Math.log(whole ? high + 1 : high)
  const value = Math.exp(from + u * (to - from))
  return whole ? Math.floor(value) : value
}
