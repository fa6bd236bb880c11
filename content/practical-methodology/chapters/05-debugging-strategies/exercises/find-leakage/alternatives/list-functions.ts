type Rows = readonly (readonly number[])[]
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

/** With list functions alone: every pair of a one and a zero is worth 1, ½ or 0, and the area is the mean of that. */
export const findLeakage = (train: Rows, labels: readonly number[], validation: Rows) => {
  const ones = train.filter((_, i) => labels[i] === 1)
  const zeros = train.filter((_, i) => labels[i] !== 1)
  const area = (j: number) => mean(ones.flatMap((a) => zeros.map((b) => (Math.sign(a[j]! - b[j]!) + 1) / 2)))
  const keys = train.map((row) => JSON.stringify(row))
  return {
    columns: train[0]!.map((_, j) => j).filter((j) => Math.abs(area(j) - 0.5) >= 0.45 - 1e-12),
    rows: validation.map((row, i) => (keys.includes(JSON.stringify(row)) ? i : -1)).filter((i) => i >= 0),
  }
}
