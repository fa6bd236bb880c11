/** One thing that a learner did which says something about an objective. */
export interface Evidence {
  /** in [0, 1] */
  readonly share: number
  /** milliseconds since 1970 */
  readonly at: number
}

export type MasteryState = 'unseen' | 'shaky' | 'growing' | 'solid'

export interface Mastery {
  /** in [0, 1) */
  readonly level: number
  readonly state: MasteryState
  readonly pieces: number
}

/** how much each older piece counts beside the next newer one */
const fading = 0.7
/** how much doubt there is before anything is known, in pieces of evidence that say 0 */
const doubt = 0.6
const [growingFrom, solidFrom] = [0.4, 0.75]

/**
 * What the evidence says about an objective: a mean in which newer pieces count more, held back by doubt while there are few. Three right
 * answers in a row make it solid; without evidence nothing moves.
 * @param evidence in any order
 */
export function mastery(evidence: readonly Evidence[]): Mastery {
  const newestFirst = [...evidence].sort((a, b) => b.at - a.at)
  let [weight, sum, all] = [1, 0, doubt]
  for (const { share } of newestFirst) {
    sum += weight * share
    all += weight
    weight *= fading
  }
  const level = sum / all
  const state = evidence.length === 0 ? 'unseen' : level >= solidFrom ? 'solid' : level >= growingFrom ? 'growing' : 'shaky'
  return { level, state, pieces: evidence.length }
}
