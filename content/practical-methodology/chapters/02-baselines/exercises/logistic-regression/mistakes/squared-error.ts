export function logisticRegression(rows: readonly (readonly number[])[], labels: readonly number[], rate: number, steps: number) {
  const weights = rows[0]!.map(() => 0)
  let bias = 0
  for (let step = 0; step < steps; step++) {
    const slopes = rows.map((row, i) => {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * weights[j]!, bias)))
      return (p - labels[i]!) * p * (1 - p)
    })
    for (let j = 0; j < weights.length; j++)
      weights[j] = weights[j]! - (rate / rows.length) * slopes.reduce((sum, slope, i) => sum + slope * rows[i]![j]!, 0)
    bias -= (rate / rows.length) * slopes.reduce((sum, slope) => sum + slope, 0)
  }
  return { weights, bias }
}
