type Search = (seed: number) => number

/** Updates everything as the contests come in (Welford’s way), so that one could stop as soon as the error is small enough. */
export function compareSearches(first: Search, second: Search, seeds: readonly number[]) {
  let [n, points, meanGain, squares] = [0, 0, 0, 0]
  for (const seed of seeds) {
    const gain = first(seed) - second(seed)
    n++
    points += (Math.sign(gain) + 1) / 2
    const before = gain - meanGain
    meanGain += before / n
    squares += before * (gain - meanGain)
  }
  return { winRate: points / n, meanGain, error: Math.sqrt(squares / (n - 1) / n) }
}
