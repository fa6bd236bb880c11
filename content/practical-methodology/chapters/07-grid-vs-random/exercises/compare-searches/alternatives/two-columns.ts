type Search = (seed: number) => number

/** Two columns of scores first. The spread of the differences follows from both spreads and their covariance: that is what pairing takes off. */
export function compareSearches(first: Search, second: Search, seeds: readonly number[]) {
  const n = seeds.length
  const [a, b] = [seeds.map((seed) => first(seed)), seeds.map((seed) => second(seed))]
  const mean = (values: number[]) => values.reduce((x, y) => x + y) / n
  const [ma, mb] = [mean(a), mean(b)]
  const covariance = (x: number[], mx: number, y: number[], my: number) => x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / (n - 1)
  const variance = covariance(a, ma, a, ma) + covariance(b, mb, b, mb) - 2 * covariance(a, ma, b, mb)
  const wins = a.filter((score, i) => score > b[i]!).length
  const ties = a.filter((score, i) => score === b[i]!).length
  return { winRate: (wins + ties / 2) / n, meanGain: ma - mb, error: Math.sqrt(Math.max(0, variance)) / Math.sqrt(n) }
}
