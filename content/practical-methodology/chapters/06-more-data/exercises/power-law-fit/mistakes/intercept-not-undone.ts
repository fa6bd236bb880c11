export function powerLawFit(sizes: readonly number[], errors: readonly number[], at: number) {
  const mean = (values: readonly number[]) => values.reduce((x, y) => x + y, 0) / values.length
  const [u, v] = [sizes.map(Math.log), errors.map(Math.log)]
  const [meanU, meanV] = [mean(u), mean(v)]
  const b = -u.reduce((sum, x, i) => sum + (x - meanU) * (v[i]! - meanV), 0) / u.reduce((sum, x) => sum + (x - meanU) ** 2, 0)
  const a = meanV + b * meanU
  return { a, b, predicted: a * at ** -b }
}
