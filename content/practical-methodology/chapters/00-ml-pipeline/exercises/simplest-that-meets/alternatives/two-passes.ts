type Candidate = { id: string; score: number; latency: number; memory: number; parameters: number }
type Requirements = { leastScore: number; mostLatency: number; mostMemory: number }

/** Two passes and no lists: the first finds the best score that can be used, the second the simplest that is close to it. */
export function simplestThatMeets(candidates: readonly Candidate[], need: Requirements, tolerance: number): string | null {
  const usable = (c: Candidate) => c.score >= need.leastScore && c.latency <= need.mostLatency && c.memory <= need.mostMemory
  let best = -Infinity
  for (const c of candidates) if (usable(c) && c.score > best) best = c.score
  let chosen: Candidate | null = null
  for (const c of candidates) {
    if (!usable(c) || c.score < best - tolerance) continue
    if (!chosen || c.parameters < chosen.parameters) chosen = c
    else if (c.parameters === chosen.parameters && c.score > chosen.score) chosen = c
  }
  return chosen ? chosen.id : null
}
