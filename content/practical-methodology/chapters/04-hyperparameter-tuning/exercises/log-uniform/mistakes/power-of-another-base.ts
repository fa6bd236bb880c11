export function logUniform(low: number, high: number, u: number, whole: boolean): number {
  const value = 10 ** (Math.log(low) + u * (Math.log(whole ? high + 1 : high) - Math.log(low)))
  return whole ? Math.floor(value) : value
}
