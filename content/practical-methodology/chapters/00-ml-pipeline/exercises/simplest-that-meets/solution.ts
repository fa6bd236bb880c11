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

/** Three sieves in the order of the text. The sort keeps equals in their order, so that the earlier one stays first. */
export function simplestThatMeets(candidates: readonly Candidate[], requirements: Requirements, tolerance: number): string | null {
  const { leastScore, mostLatency, mostMemory } = requirements
  const usable = candidates.filter((c) => c.score >= leastScore && c.latency <= mostLatency && c.memory <= mostMemory)
  const best = Math.max(...usable.map((c) => c.score))
  const close = usable.filter((c) => c.score >= best - tolerance)
  close.sort((a, b) => a.parameters - b.parameters || b.score - a.score)
  return close[0]?.id ?? null
}
