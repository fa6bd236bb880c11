export function mean(values: readonly number[]): number {
  let middle = 0
  for (let i = 0; i < values.length; i++) middle += (values[i]! - middle) / (i + 1)
  return middle
}
