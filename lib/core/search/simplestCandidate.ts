import { requireNumber, requireWithin } from '../requirements'

/** A model that was measured. */
export interface Candidate {
  readonly id: string
  /** the metric, larger is better */
  readonly score: number
  /** of one answer, in milliseconds */
  readonly latency: number
  /** in megabytes */
  readonly memory: number
  /** what stands for how complex it is: its parameters */
  readonly parameters: number
}

/** What a model must do to be of use, and what it may cost. Each bound may just be met. */
export interface UseRequirements {
  readonly leastScore: number
  readonly mostLatency: number
  readonly mostMemory: number
}

/**
 * The simplest model that will do: of the candidates that meet the requirements, those that come within a tolerance of the best of them, and of
 * these the one with the fewest parameters; of equals the better, then the earlier. O(n).
 * @param tolerance in the score's unit, ≥ 0: what more complexity has to bring to be worth it
 * @returns its id; null when none meets the requirements
 * @throws CoreError `non_finite` | `out_of_range`
 * @example simplestCandidate([{ id: 'a', score: 8, latency: 1, memory: 1, parameters: 9 }], { leastScore: 9, mostLatency: 1, mostMemory: 1 }, 0); // => null
 */
export function simplestCandidate(
  candidates: readonly Candidate[],
  { leastScore, mostLatency, mostMemory }: UseRequirements,
  tolerance: number,
): string | null {
  requireWithin(tolerance, 0, Number.MAX_VALUE, 'tolerance')
  for (const [name, bound] of Object.entries({ leastScore, mostLatency, mostMemory })) requireNumber(bound, name)
  for (const { id, ...measured } of candidates)
    for (const [name, value] of Object.entries(measured)) requireNumber(value, `${name} of ${id}`)
  const useful = candidates.filter(({ score, latency, memory }) => score >= leastScore && latency <= mostLatency && memory <= mostMemory)
  const best = useful.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  let chosen: Candidate | undefined
  for (const each of useful) {
    if (each.score < best - tolerance) continue
    const simpler = !chosen || each.parameters < chosen.parameters
    if (simpler || (each.parameters === chosen?.parameters && each.score > chosen.score)) chosen = each
  }
  return chosen?.id ?? null
}
