type Rows = readonly (readonly number[])[]

/** Gives every row a feature that is always 1: the bias becomes one more weight, and one line of code less. */
export function logisticRegression(rows: Rows, labels: readonly number[], rate: number, steps: number) {
  const extended = rows.map((row) => [...row, 1])
  let w = extended[0]!.map(() => 0)
  for (let k = 0; k < steps; k++) {
    const errors = extended.map((x, i) => 1 / (1 + Math.exp(-x.reduce((sum, value, j) => sum + value * w[j]!, 0))) - labels[i]!)
    w = w.map((weight, j) => weight - (rate / rows.length) * extended.reduce((sum, x, i) => sum + x[j]! * errors[i]!, 0))
  }
  return { weights: w.slice(0, -1), bias: w[w.length - 1]! }
}
