const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Logarithms first; then it is the textbook line through the means, and two transformations back. */
export function powerLawFit(sizes: readonly number[], errors: readonly number[], at: number) {
  const u = sizes.map(Math.log)
  const v = errors.map(Math.log)
  const [meanU, meanV] = [mean(u), mean(v)]
  let uu = 0
  let uv = 0
  for (let i = 0; i < u.length; i++) {
    uu += (u[i]! - meanU) ** 2
    uv += (u[i]! - meanU) * (v[i]! - meanV)
  }
  const b = -uv / uu
  const a = Math.exp(meanV + b * meanU)
  return { a, b, predicted: a * at ** -b }
}
