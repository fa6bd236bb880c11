export function mean(values: readonly number[]): number {
  if (values.length === 0) return 0
  let sum = 0
  for (let i = 0; i < values.length - 1; i++) sum += values[i]!
  return sum / values.length
}
