export function compareSearches(first: (seed: number) => number, second: (seed: number) => number, seeds: ArrayLike<number>) {
  const gains = new Float64Array(seeds.length)
  for (let i = 0; i < gains.length; i++) gains[i] = first(seeds[i]!) - second(seeds[i]!)
  let sum = 0
  let wins = 0
  for (const gain of gains) {
    sum += gain
    if (gain > 0) wins += 2
    else if (gain >= 0) wins += 1
  }
  const centre = sum / gains.length
  const deviation = Math.hypot(...gains.map((gain) => gain - centre)) / Math.sqrt(gains.length - 1)
  return { winRate: wins / 2 / gains.length, meanGain: centre, error: deviation / gains.length ** 0.5 }
}
