export function mean(values: readonly number[]): number {
  const total = (from: number, to: number): number => {
    if (to - from === 0) return 0
    if (to - from === 1) return values[from]!
    const middle = (from + to) >> 1
    return total(from, middle) + total(middle, to)
  }
  return values.length && total(0, values.length) / values.length
}
