type Search = (seed: number) => number

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** One list of differences, one for each seed; all three numbers are read off it. */
export function compareSearches(first: Search, second: Search, seeds: readonly number[]) {
  const gains = seeds.map((seed) => first(seed) - second(seed))
  const meanGain = mean(gains)
  const squares = gains.map((gain) => (gain - meanGain) ** 2)
  const variance = squares.reduce((sum, square) => sum + square, 0) / (gains.length - 1)
  return {
    winRate: mean(gains.map((gain) => (gain > 0 ? 1 : gain === 0 ? 0.5 : 0))),
    meanGain,
    error: Math.sqrt(variance / gains.length),
  }
}
