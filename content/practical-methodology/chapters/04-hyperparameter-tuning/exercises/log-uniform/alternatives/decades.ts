export function logUniform(low: number, high: number, u: number, whole: boolean): number {
  if (whole) {
    const value = logUniform(low, high + 1, u, false)
    return value | 0
  }
  const decades = Math.log10(high) - Math.log10(low)
  return 10 ** (Math.log10(low) + decades * u)
}
