export function powerLawFit(sizes: readonly number[], errors: readonly number[], at: number) {
  const points = new Map(sizes.map((size, i) => [size, errors[i]!]))
  const mean = (values: readonly number[]) => values.reduce((x, y) => x + y, 0) / values.length
  const u = [...points.keys()].map(Math.log)
  const v = [...points.values()].map(Math.log)
  const [meanU, meanV] = [mean(u), mean(v)]
  const b = -u.reduce((sum, x, i) => sum + (x - meanU) * (v[i]! - meanV), 0) / u.reduce((sum, x) => sum + (x - meanU) ** 2, 0)
  const a = Math.exp(meanV + b * meanU)
  return { a, b, predicted: a * at ** -b }
}
