/** One pass over the data for each step, adding up the gradient as it goes, in arrays that are made once. */
export function logisticRegression(rows: readonly ArrayLike<number>[], labels: ArrayLike<number>, rate: number, steps: number) {
  const columns = rows[0]!.length
  const weights = new Float64Array(columns)
  const gradient = new Float64Array(columns + 1)
  let bias = 0
  while (steps-- > 0) {
    gradient.fill(0)
    rows.forEach((x, i) => {
      let z = bias
      for (let j = 0; j < columns; j++) z += weights[j]! * x[j]!
      const e = (1 / (1 + Math.exp(-z)) - labels[i]!) / rows.length
      for (let j = 0; j < columns; j++) gradient[j]! += e * x[j]!
      gradient[columns]! += e
    })
    for (let j = 0; j < columns; j++) weights[j]! -= rate * gradient[j]!
    bias -= rate * gradient[columns]!
  }
  return { weights, bias }
}
