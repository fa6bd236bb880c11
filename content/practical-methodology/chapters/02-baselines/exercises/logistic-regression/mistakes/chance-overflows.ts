export function logisticRegression(rows: readonly (readonly number[])[], labels: readonly number[], rate: number, steps: number) {
  const weights = rows[0]!.map(() => 0)
  let bias = 0
  for (let step = 0; step < steps; step++) {
    const errors = rows.map((row, i) => {
      const z = row.reduce((sum, x, j) => sum + x * weights[j]!, bias)
      return Math.exp(z) / (1 + Math.exp(z)) - labels[i]!
    })
    for (let j = 0; j < weights.length; j++)
      weights[j] = weights[j]! - (rate / rows.length) * errors.reduce((sum, error, i) => sum + error * rows[i]![j]!, 0)
    bias -= (rate / rows.length) * errors.reduce((sum, error) => sum + error, 0)
  }
  return { weights, bias }
}
