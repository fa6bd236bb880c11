/** Row by row, adding each example’s share to a gradient that starts with the penalty’s. */
export function ridgeGradient(rows: readonly ArrayLike<number>[], targets: ArrayLike<number>, weights: ArrayLike<number>, bias: number, lambda: number) {
  const gradient = Float64Array.from(weights, (weight) => 2 * lambda * weight)
  let slope = 0
  rows.forEach((row, i) => {
    let error = bias - targets[i]!
    for (let j = 0; j < row.length; j++) error += row[j]! * weights[j]!
    const share = (2 / rows.length) * error
    for (let j = 0; j < row.length; j++) gradient[j]! += share * row[j]!
    slope += share
  })
  return { weights: gradient, bias: slope }
}
