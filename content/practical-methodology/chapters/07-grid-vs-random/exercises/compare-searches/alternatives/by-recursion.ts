type Search = (seed: number) => number

export const compareSearches = (first: Search, second: Search, seeds: number[]) => {
  const collect = ([seed, ...rest]: number[]): number[] => (seed === undefined ? [] : [first(seed) - second(seed), ...collect(rest)])
  const gains = collect(seeds)
  const n = gains.length
  const total = (of: (gain: number) => number) => gains.map(of).reduce((a, b) => a + b, 0)
  // The squared differences of all pairs say as much as the distances from the mean.
  let pairs = 0
  for (const [i, x] of gains.entries()) for (const y of gains.slice(i + 1)) pairs += (x - y) ** 2
  return {
    meanGain: total((gain) => gain) / n,
    winRate: total((gain) => +(gain > 0) + +(gain === 0) / 2) / n,
    error: Math.sqrt(pairs / (n * n * (n - 1))),
  }
}
