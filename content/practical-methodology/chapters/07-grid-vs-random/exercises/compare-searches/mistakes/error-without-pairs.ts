type Search = (seed: number) => number

export function compareSearches(first: Search, second: Search, seeds: readonly number[]) {
  const [a, b] = [seeds.map((seed) => first(seed)), seeds.map((seed) => second(seed))]
  const mean = (values: readonly number[]) => values.reduce((x, y) => x + y, 0) / values.length
  const variance = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1)
  return {
    winRate: mean(a.map((score, i) => (score > b[i]! ? 1 : score === b[i] ? 0.5 : 0))),
    meanGain: mean(a) - mean(b),
    error: Math.sqrt(variance(a) / a.length + variance(b) / b.length),
  }
}
