export function logUniform(low: number, high: number, u: number, whole: boolean): number {
  return whole ? Math.floor(low + u * (high + 1 - low)) : low + u * (high - low)
}
