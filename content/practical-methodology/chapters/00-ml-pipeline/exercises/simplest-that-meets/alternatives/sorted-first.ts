type Candidate = { id: string; score: number; latency: number; memory: number; parameters: number }

/** Sorts by simplicity first, and then takes the first that nothing usable beats by more than the tolerance. */
export const simplestThatMeets = (
  candidates: readonly Candidate[],
  { leastScore, mostLatency, mostMemory }: { leastScore: number; mostLatency: number; mostMemory: number },
  tolerance: number,
): string | null => {
  const usable = candidates
    .filter(({ latency }) => latency <= mostLatency)
    .filter(({ memory }) => memory <= mostMemory)
    .filter(({ score }) => score >= leastScore)
  const bySimplicity = [...usable].sort((a, b) => (a.parameters !== b.parameters ? a.parameters - b.parameters : b.score - a.score))
  return bySimplicity.find((c) => usable.every((other) => other.score - c.score <= tolerance))?.id ?? null
}
