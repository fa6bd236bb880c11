type Search = (seed: number) => number

export function compareSearches(first: Search, second: Search, seeds: readonly number[]) {
  const gains = seeds.map((seed) => first(seed) - second(seed))
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const meanGain = mean(gains)
  const variance = gains.reduce((sum, gain) => sum + (gain - meanGain) ** 2, 0) / (gains.length - 1)
  const [wins, ties] = [gains.filter((gain) => gain > 0.0005).length, gains.filter((gain) => Math.abs(gain) <= 0.0005).length]
  return { winRate: (wins + ties / 2) / gains.length, meanGain, error: Math.sqrt(variance / gains.length) }
}
