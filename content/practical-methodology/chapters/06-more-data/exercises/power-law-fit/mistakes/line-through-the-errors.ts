export function powerLawFit(sizes: readonly number[], errors: readonly number[], at: number) {
  const mean = (values: readonly number[]) => values.reduce((x, y) => x + y, 0) / values.length
  const [meanN, meanY] = [mean(sizes), mean(errors)]
  const slope = sizes.reduce((sum, n, i) => sum + (n - meanN) * (errors[i]! - meanY), 0) / sizes.reduce((sum, n) => sum + (n - meanN) ** 2, 0)
  const a = meanY - slope * meanN
  return { a, b: -slope, predicted: a + slope * at }
}
