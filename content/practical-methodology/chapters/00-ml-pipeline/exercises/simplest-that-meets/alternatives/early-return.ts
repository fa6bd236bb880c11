type Candidate = { id: string; score: number; latency: number; memory: number; parameters: number }
type Requirements = { leastScore: number; mostLatency: number; mostMemory: number }

export function simplestThatMeets(candidates: readonly Candidate[], need: Requirements, tolerance: number): string | null {
  const left: Candidate[] = []
  for (const candidate of candidates) {
    if (candidate.latency > need.mostLatency) continue
    if (candidate.memory > need.mostMemory) continue
    if (candidate.score < need.leastScore) continue
    left.push(candidate)
  }
  if (!left.length) return null
  const scores = Int32Array.from(left, (candidate) => candidate.score).sort()
  const enough = scores[scores.length - 1]! - tolerance
  let index = -1
  for (let i = left.length - 1; i >= 0; i--) {
    if (left[i]!.score < enough) continue
    const [own, other] = [left[i]!, left[index]]
    if (!other || own.parameters < other.parameters) index = i
    else if (own.parameters === other.parameters && own.score >= other.score) index = i
  }
  return left[index]!.id
}
