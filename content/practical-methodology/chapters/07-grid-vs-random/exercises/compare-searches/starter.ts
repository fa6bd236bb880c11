type Search = (seed: number) => number
interface Comparison {
  winRate: number
  meanGain: number
  error: number
}

/** How often the first search beats the second, by how much on average, and the standard error of that. */
export function compareSearches(first: Search, second: Search, seeds: readonly number[]): Comparison {
  // What is one observation?
  const winRate = first(seeds[0]!) > second(seeds[0]!) ? 1 : 0
  return { winRate, meanGain: 0, error: 0 }
}
