type Candidate = { id: string; score: number; latency: number; memory: number; parameters: number }
type Requirements = { leastScore: number; mostLatency: number; mostMemory: number }

export function simplestThatMeets(candidates: readonly Candidate[], need: Requirements): string | null {
  const usable = candidates.filter((c) => c.score >= need.leastScore && c.latency <= need.mostLatency && c.memory <= need.mostMemory)
  usable.sort((a, b) => a.parameters - b.parameters || b.score - a.score)
  return usable[0]?.id ?? null
}
