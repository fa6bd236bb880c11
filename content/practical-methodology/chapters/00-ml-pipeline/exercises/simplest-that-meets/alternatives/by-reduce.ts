type Candidate = { id: string; score: number; latency: number; memory: number; parameters: number }
type Requirements = { leastScore: number; mostLatency: number; mostMemory: number }

export function simplestThatMeets(candidates: readonly Candidate[], r: Requirements, tolerance: number): string | null {
  const fits = candidates.filter((c) => !(c.score < r.leastScore || c.latency > r.mostLatency || c.memory > r.mostMemory))
  if (fits.length === 0) return null
  const top = fits.map((c) => c.score).reduce((a, b) => (a > b ? a : b))
  return fits
    .filter((c) => top - c.score <= tolerance)
    .reduce((kept, c) => (c.parameters < kept.parameters || (c.parameters === kept.parameters && c.score > kept.score) ? c : kept)).id
}
