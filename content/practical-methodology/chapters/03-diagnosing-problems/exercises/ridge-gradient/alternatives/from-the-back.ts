export const ridgeGradient = (rows: number[][], targets: number[], weights: number[], bias: number, lambda: number) => {
  const n = rows.length
  const sums = Array<number>(weights.length + 1).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    const x = [...rows[i]!, 1]
    const error = x.reduce((sum, value, j) => sum + value * [...weights, bias][j]!, -targets[i]!)
    x.forEach((value, j) => (sums[j] = sums[j]! + error * value))
  }
  const means = sums.map((sum) => (sum / n) * 2)
  return { bias: means.pop()!, weights: means.map((mean, j) => mean + weights[j]! * lambda + weights[j]! * lambda) }
}
