/** The errors once, then one mean for each weight and one for the bias; the penalty adds to the weights only. */
export function ridgeGradient(rows: readonly (readonly number[])[], targets: readonly number[], weights: readonly number[], bias: number, lambda: number) {
  const n = rows.length
  const errors = rows.map((row, i) => {
    let predicted = bias
    for (let j = 0; j < row.length; j++) predicted += weights[j]! * row[j]!
    return predicted - targets[i]!
  })
  const data = weights.map((_, j) => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += errors[i]! * rows[i]![j]!
    return (2 * sum) / n
  })
  return {
    weights: data.map((slope, j) => slope + 2 * lambda * weights[j]!),
    bias: (2 * errors.reduce((sum, error) => sum + error, 0)) / n,
  }
}
