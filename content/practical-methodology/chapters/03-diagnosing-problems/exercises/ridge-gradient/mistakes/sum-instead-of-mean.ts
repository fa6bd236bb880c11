export function ridgeGradient(rows: readonly (readonly number[])[], targets: readonly number[], weights: readonly number[], bias: number, lambda: number) {
  const errors = rows.map((row, i) => row.reduce((sum, x, j) => sum + x * weights[j]!, bias) - targets[i]!)
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  return {
    weights: weights.map((weight, j) => 2 * sum(errors.map((error, i) => error * rows[i]![j]!)) + 2 * lambda * weight),
    bias: 2 * sum(errors),
  }
}
