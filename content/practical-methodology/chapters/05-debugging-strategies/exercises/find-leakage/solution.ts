type Rows = readonly (readonly number[])[]

/** Two questions that have nothing to do with one another: pairs for the columns, a set of keys for the rows. */
export function findLeakage(train: Rows, labels: readonly number[], validation: Rows) {
  const area = (column: number) => {
    let points = 0
    let pairs = 0
    train.forEach((a, i) => {
      train.forEach((b, j) => {
        if (labels[i] !== 1 || labels[j] !== 0) return
        pairs++
        if (a[column]! > b[column]!) points++
        else if (a[column] === b[column]) points += 0.5
      })
    })
    return points / pairs
  }
  const areas = train[0]!.map((_, column) => area(column))
  const columns = [...areas.keys()].filter((column) => Math.max(areas[column]!, 1 - areas[column]!) >= 0.95)
  const seen = new Set(train.map((row) => row.join(' ')))
  const rows = [...validation.keys()].filter((i) => seen.has(validation[i]!.join(' ')))
  return { columns, rows }
}
