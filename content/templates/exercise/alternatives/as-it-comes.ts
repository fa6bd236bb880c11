/** Moves towards each value as it comes in, so that nothing has to be kept and no sum grows large. */
export function mean(values: readonly number[]): number {
  let middle = 0
  for (let i = 0; i < values.length; i++) middle += (values[i]! - middle) / (i + 1)
  return middle
}
