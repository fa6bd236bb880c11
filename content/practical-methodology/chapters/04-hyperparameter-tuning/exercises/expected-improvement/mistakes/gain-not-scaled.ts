function normalCdf(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2)
  const tail = 0.5 * t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp((-z * z) / 2)
  return z < 0 ? tail : 1 - tail
}

export function expectedImprovement(means: readonly number[], deviations: readonly number[], best: number, margin: number): number[] {
  return means.map((mean, i) => {
    const gain = best - mean - margin
    if (deviations[i] === 0) return Math.max(gain, 0)
    return gain * normalCdf(gain) + (deviations[i]! * Math.exp((-gain * gain) / 2)) / Math.sqrt(2 * Math.PI)
  })
}
