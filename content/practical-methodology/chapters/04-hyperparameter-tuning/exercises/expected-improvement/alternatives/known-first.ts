export function expectedImprovement(means: number[], deviations: number[], best: number, margin: number): number[] {
  const phi = (z: number) => Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)
  const Phi = (z: number): number => {
    if (z < 0) return 1 - Phi(-z)
    // Zelen & Severo
    const t = 1 / (1 + 0.2316419 * z)
    return 1 - phi(z) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  }
  const bar = best - margin
  const known = (mean: number) => (mean < bar ? bar - mean : 0)
  const unsure = (mean: number, sigma: number) => (bar - mean) * Phi((bar - mean) / sigma) + sigma * phi((bar - mean) / sigma)
  return means.map((mean, i) => (deviations[i] === 0 ? known(mean) : unsure(mean, deviations[i]!)))
}
