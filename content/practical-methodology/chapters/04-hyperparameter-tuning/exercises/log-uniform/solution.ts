/** The ratio of the bounds, raised to the share: half-way along, that is the square root of the ratio. */
export function logUniform(low: number, high: number, u: number, whole: boolean): number {
  const end = whole ? high + 1 : high
  const value = low * (end / low) ** u
  return whole ? Math.floor(value) : value
}
