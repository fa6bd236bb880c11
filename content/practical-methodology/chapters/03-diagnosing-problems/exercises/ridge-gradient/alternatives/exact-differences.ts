type Rows = readonly (readonly number[])[]

/** The loss is quadratic, and of a quadratic central differences are exact: no calculus at all. They cost two losses for each weight, though. */
export function ridgeGradient(rows: Rows, targets: readonly number[], weights: readonly number[], bias: number, lambda: number) {
  const loss = (w: readonly number[], b: number) => {
    const squares = rows.map((row, i) => (row.reduce((sum, x, j) => sum + x * w[j]!, b) - targets[i]!) ** 2)
    return squares.reduce((a, c) => a + c, 0) / rows.length + lambda * w.reduce((sum, weight) => sum + weight * weight, 0)
  }
  const moved = (j: number, by: number) => weights.map((weight, k) => (k === j ? weight + by : weight))
  return {
    weights: weights.map((_, j) => (loss(moved(j, 1), bias) - loss(moved(j, -1), bias)) / 2),
    bias: (loss(weights, bias + 1) - loss(weights, bias - 1)) / 2,
  }
}
