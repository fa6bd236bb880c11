type Candidate = { id: string; score: number; latency: number; memory: number; parameters: number }
type Requirements = { leastScore: number; mostLatency: number; mostMemory: number }

export function simplestThatMeets(candidates: readonly Candidate[], need: Requirements, tolerance: number): string | null {
  const usable = candidates.filter((c) => c.score >= need.leastScore && c.latency <= need.mostLatency && c.memory <= need.mostMemory)
  const best = Math.max(...usable.map((c) => c.score))
  let [id, fewest, reached]: [string | null, number, number] = [null, 1e6, -Infinity]
  for (const c of usable)
    if (c.score >= best - tolerance && (c.parameters < fewest || (c.parameters === fewest && c.score > reached)))
      [id, fewest, reached] = [c.id, c.parameters, c.score]
  return id
}
