/** The least-squares slope is the mean of the slopes of all pairs, each weighted by its squared distance: a line fitted pair by pair. */
export function powerLawFit(sizes: readonly number[], errors: readonly number[], at: number) {
  const points = sizes.map((size, i) => [Math.log10(size), Math.log10(errors[i]!)] as const)
  let [weighted, weights] = [0, 0]
  for (const [i, [u, v]] of points.entries())
    for (const [x, y] of points.slice(0, i)) {
      weighted += (u - x) * (v - y)
      weights += (u - x) ** 2
    }
  const b = -weighted / weights
  const logA = points.reduce((sum, [u, v]) => sum + v + b * u, 0) / points.length
  return { a: 10 ** logA, b, predicted: 10 ** (logA - b * Math.log10(at)) }
}
