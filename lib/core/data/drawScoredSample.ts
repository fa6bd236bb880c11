import { requireWithin } from '../requirements'
import type { Rng } from '../random/createRng'
import { normal } from '../random/normal'

export interface ScoredSample {
  /** length n, each 0 or 1 */
  readonly labels: Uint8Array
  /** length n, each in (0, 1) */
  readonly scores: Float64Array
}

/**
 * Scores as an imagined classifier gives them: evidence is normal with unit variance, centred at ±separation/2 for the two classes,
 * and the logistic function carries it into (0, 1). The number of positives is `n · prevalence`, rounded, and at least one of each class.
 * @param n sample size, ≥ 2
 * @param prevalence share of positives, in [0, 1]
 * @param separation distance of the class means in standard deviations (d′), ≥ 0; the area under the ROC curve tends to Φ(d′/√2)
 * @returns the positives first, then the negatives
 * @throws CoreError `out_of_range`
 * @see Green & Swets 1966 for d′
 */
export function drawScoredSample(rng: Rng, n: number, prevalence: number, separation: number): ScoredSample {
  requireWithin(n, 2, 1e7, 'n')
  requireWithin(prevalence, 0, 1, 'prevalence')
  requireWithin(separation, 0, 100, 'separation')
  const positives = Math.min(n - 1, Math.max(1, Math.round(n * prevalence)))
  const labels = new Uint8Array(n).fill(1, 0, positives)
  const scores = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const evidence = normal(rng, (i < positives ? 1 : -1) * (separation / 2))
    scores[i] = 1 / (1 + Math.exp(-1.6 * evidence))
  }
  return { labels, scores }
}
