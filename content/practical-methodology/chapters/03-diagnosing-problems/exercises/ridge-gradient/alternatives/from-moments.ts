export function ridgeGradient(rows: number[][], targets: number[], weights: number[], bias: number, lambda: number) {
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const column = (j: number) => rows.map((row) => row[j]!)
  const product = (a: number[], b: number[]) => mean(a.map((value, i) => value * b[i]!))
  return {
    weights: weights.map((weight, j) => {
      const pulled = weights.reduce((sum, other, k) => sum + other * product(column(j), column(k)), 0)
      return 2 * (pulled + bias * mean(column(j)) - product(column(j), targets) + lambda * weight)
    }),
    bias: 2 * (bias - mean(targets) + weights.reduce((sum, weight, k) => sum + weight * mean(column(k)), 0)),
  }
}
