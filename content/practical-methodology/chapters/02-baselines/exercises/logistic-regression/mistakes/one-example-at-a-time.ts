export function logisticRegression(rows: readonly (readonly number[])[], labels: readonly number[], rate: number, steps: number) {
  const weights = rows[0]!.map(() => 0)
  let bias = 0
  for (let step = 0; step < steps; step++) {
    rows.forEach((row, i) => {
      const error = 1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * weights[j]!, bias))) - labels[i]!
      row.forEach((x, j) => {
        weights[j] = weights[j]! - (rate / rows.length) * error * x
      })
      bias -= (rate / rows.length) * error
    })
  }
  return { weights, bias }
}
