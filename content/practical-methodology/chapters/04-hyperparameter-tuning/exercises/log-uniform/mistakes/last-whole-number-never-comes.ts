export function logUniform(low: number, high: number, u: number, whole: boolean): number {
  const value = low * (high / low) ** u
  return whole ? Math.floor(value) : value
}
