export function mean(values: ArrayLike<number>): number {
  const copy = Float64Array.from(values)
  return copy.length > 0 ? copy.reduce((a, b) => a + b) / copy.length : 0
}
