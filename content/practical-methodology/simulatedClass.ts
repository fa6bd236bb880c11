import { createRng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'

/** How hard a part is to get through, in standard deviations of ability. */
const parts = [
  { name: 'Challenge', hardness: -1.3 },
  { name: 'Quiz', hardness: -0.6 },
  { name: 'Exercise 1', hardness: 0.1 },
  { name: 'Exercise 2', hardness: 0.7 },
]

export interface SimulatedClass {
  readonly parts: readonly string[]
  /** one row for each learner, the furthest first; the share of each part's points, in [0, 1] */
  readonly learners: readonly (readonly number[])[]
}

/** A class to show what the overview looks like: abilities and luck drawn from a seed. */
export function simulateClass(seed: number, size: number): SimulatedClass {
  const rng = createRng(seed)
  const learners = Array.from({ length: size }, () => {
    const ability = normal(rng)
    return parts.map(({ hardness }) => Math.min(1, Math.max(0, (ability - hardness) * 0.8 + 0.45 + 0.12 * normal(rng))))
  })
  const total = (row: readonly number[]) => row.reduce((sum, share) => sum + share, 0)
  return { parts: parts.map(({ name }) => name), learners: learners.sort((a, b) => total(b) - total(a)) }
}
