function normalCdf(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2)
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const tail = 0.5 * series * Math.exp((-z * z) / 2)
  return z < 0 ? tail : 1 - tail
}

/** What is known is settled first, so that nothing is divided by 0; the rest is the formula, with the gain measured in deviations. */
export function expectedImprovement(means: readonly number[], deviations: readonly number[], best: number, margin: number): number[] {
  return means.map((mean, i) => {
    const deviation = deviations[i]!
    const gain = best - mean - margin
    if (deviation === 0) return Math.max(gain, 0)
    const z = gain / deviation
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    return gain * normalCdf(z) + deviation * density
  })
}
