type Candidate = { id: string; score: number; latency: number; memory: number; parameters: number }
type Requirements = { leastScore: number; mostLatency: number; mostMemory: number }

export function simplestThatMeets(candidates: readonly Candidate[], need: Requirements, tolerance: number): string | null {
  const usable = candidates.filter((c) => c.score >= need.leastScore && c.latency <= need.mostLatency && c.memory <= need.mostMemory)
  let best = 0
  for (const { score } of usable) if (score > best) best = score
  const close = usable.filter((c) => c.score >= best - tolerance)
  close.sort((a, b) => a.parameters - b.parameters || b.score - a.score)
  return close[0]?.id ?? null
}
