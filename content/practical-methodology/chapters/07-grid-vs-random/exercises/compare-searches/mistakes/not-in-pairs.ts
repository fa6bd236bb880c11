type Search = (seed: number) => number

export function compareSearches(first: Search, second: Search, seeds: readonly number[]) {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const gains = seeds.map((seed, i) => first(seed) - second(seeds[(i + 1) % seeds.length]!))
  const meanGain = mean(gains)
  const variance = gains.reduce((sum, gain) => sum + (gain - meanGain) ** 2, 0) / (gains.length - 1)
  return {
    winRate: mean(gains.map((gain) => (gain > 0 ? 1 : gain === 0 ? 0.5 : 0))),
    meanGain,
    error: Math.sqrt(variance / gains.length),
  }
}
