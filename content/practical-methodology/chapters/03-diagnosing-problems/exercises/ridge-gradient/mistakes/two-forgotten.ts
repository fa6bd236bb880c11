export function ridgeGradient(rows: readonly (readonly number[])[], targets: readonly number[], weights: readonly number[], bias: number, lambda: number) {
  const errors = rows.map((row, i) => row.reduce((sum, x, j) => sum + x * weights[j]!, bias) - targets[i]!)
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / rows.length
  return {
    weights: weights.map((weight, j) => mean(errors.map((error, i) => error * rows[i]![j]!)) + lambda * weight),
    bias: mean(errors),
  }
}
