/** The errors of a step are all taken before anything moves; weights and bias then move by the mean of what the errors say. */
export function logisticRegression(rows: readonly (readonly number[])[], labels: readonly number[], rate: number, steps: number) {
  const n = rows.length
  const weights = rows[0]!.map(() => 0)
  let bias = 0
  for (let step = 0; step < steps; step++) {
    const errors = rows.map((row, i) => {
      let score = bias
      for (let j = 0; j < row.length; j++) score += weights[j]! * row[j]!
      return 1 / (1 + Math.exp(-score)) - labels[i]!
    })
    for (let j = 0; j < weights.length; j++) {
      let gradient = 0
      for (let i = 0; i < n; i++) gradient += errors[i]! * rows[i]![j]!
      weights[j] = weights[j]! - (rate * gradient) / n
    }
    bias -= (rate * errors.reduce((sum, error) => sum + error, 0)) / n
  }
  return { weights, bias }
}
