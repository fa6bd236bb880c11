type Rows = readonly (readonly number[])[]

export function findLeakage(train: Rows, labels: readonly number[], validation: Rows) {
  const area = (j: number) => {
    let [points, pairs] = [0, 0]
    train.forEach((a, i) =>
      train.forEach((b, k) => {
        if (labels[i] !== 1 || labels[k] !== 0) return
        pairs++
        points += a[j]! > b[j]! ? 1 : a[j] === b[j] ? 0.5 : 0
      }),
    )
    return points / pairs
  }
  return {
    columns: train[0]!.map((_, j) => j).filter((j) => Math.max(area(j), 1 - area(j)) >= 0.95),
    rows: validation.map((_, i) => i).filter((i) => train.includes(validation[i]!)),
  }
}
