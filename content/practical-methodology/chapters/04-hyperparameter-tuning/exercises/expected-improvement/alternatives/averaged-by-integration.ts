/** The definition itself: the improvement, averaged over the belief by Simpson’s rule. No Φ is needed. */
export function expectedImprovement(means: readonly number[], deviations: readonly number[], best: number, margin: number): number[] {
  const steps = 400
  const worths: number[] = []
  for (let i = 0; i < means.length; i++) {
    const sigma = deviations[i]!
    const gain = best - means[i]! - margin
    if (!sigma) {
      worths.push(Math.max(0, gain))
      continue
    }
    // Improvements begin where the belief lies gain/σ above its mean, mirrored: from -z up to 9 deviations.
    const from = Math.max(-9, -gain / sigma)
    const width = (9 - from) / steps
    let sum = 0
    for (let k = 0; k <= steps && width > 0; k++) {
      const t = from + k * width
      const weight = k === 0 || k === steps ? 1 : k % 2 ? 4 : 2
      sum += weight * (gain + sigma * t) * Math.exp((-t * t) / 2)
    }
    worths.push(((sum * width) / 3) / Math.sqrt(2 * Math.PI))
  }
  return worths
}
