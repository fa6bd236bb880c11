export function logUniform(low: number, high: number, u: number, whole: boolean): number {
  const end = whole ? high + 1 : high
  const value = Math.exp(Math.log(low) + u * Math.log(end - low))
  return whole ? Math.floor(value) : value
}
