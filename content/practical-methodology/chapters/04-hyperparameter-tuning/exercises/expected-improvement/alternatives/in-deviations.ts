const pdf = (z: number) => 0.3989422804014327 * Math.exp(-0.5 * z * z)
/** By a power series: exact enough for |z| up to 6, and settled beyond. */
const cdf = (z: number): number => {
  if (z > 6) return 1
  if (z < -6) return 0
  let term = z
  let sum = z
  for (let n = 1; n < 120; n++) {
    term *= (z * z) / (2 * n + 1)
    sum += term
  }
  return 0.5 + sum * pdf(z)
}

/** σ taken out: EI = σ · (z Φ(z) + φ(z)), one function of one number, stretched. */
export const expectedImprovement = (means: readonly number[], deviations: readonly number[], best: number, margin: number): number[] =>
  means.map((mean, i) => {
    const gain = best - margin - mean
    const sigma = deviations[i]!
    return sigma > 0 ? sigma * ((gain / sigma) * cdf(gain / sigma) + pdf(gain / sigma)) : gain > 0 ? gain : 0
  })
