type Rows = readonly (readonly number[])[]

/** The area from ranks: sort a column once, share the ranks of equals, and add up those of the ones. */
function areaOf(values: readonly number[], labels: readonly number[]): number {
  const rank = (value: number) => values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2
  const ones = values.filter((_, i) => labels[i] === 1)
  const sum = ones.reduce((total, value) => total + rank(value), 0)
  return (sum - (ones.length * (ones.length + 1)) / 2) / (ones.length * (values.length - ones.length))
}

export function findLeakage(train: Rows, labels: readonly number[], validation: Rows) {
  const columns: number[] = []
  const rows: number[] = []
  for (let j = 0; j < train[0]!.length; j++) {
    const area = areaOf(train.map((row) => row[j]!), labels)
    if (area >= 0.95 || area <= 0.05) columns.push(j)
  }
  validation.forEach((row, i) => {
    if (train.some((other) => other.every((value, j) => value === row[j]))) rows.push(i)
  })
  return { columns, rows }
}
