export function logisticRegression(rows: readonly (readonly number[])[], labels: readonly number[], rate: number, steps: number) {
  const weights = rows[0]!.map(() => 0)
  let bias = 0
  const errors = () => rows.map((row, i) => 1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * weights[j]!, bias))) - labels[i]!)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / rows.length
  for (let step = 0; step < steps; step++) {
    const before = mean(errors())
    for (let j = 0; j < weights.length; j++) weights[j] = weights[j]! - rate * mean(errors().map((error, i) => error * rows[i]![j]!))
    bias -= rate * before
  }
  return { weights, bias }
}
