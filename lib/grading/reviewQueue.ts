import type { Confidence } from '../domain/records'
import type { Evidence } from './mastery'

/** An answer to a question that measures an objective. */
export interface AnswerEvidence extends Evidence {
  readonly question: string
  readonly confidence: Confidence | null
}

export interface DueObjective {
  readonly objective: string
  /** days since it became due, from 0 */
  readonly overdue: number
  /** how sure the learner was when it was last missed */
  readonly missedWith: Confidence | null
  /** asked last for it: the next should be another, where there is one */
  readonly lastQuestion: string
}

const dayMs = 24 * 60 * 60 * 1000
/** from which share an answer is no miss */
const enough = 0.8
/** days from one review to the next, always the same: uniform spacing does as well as growing gaps */
export const spacingDays = 2
/** how many days with a right answer end the reviews of an objective that was missed */
export const reviewsNeeded = 3

const dayOf = (at: number) => Math.floor(at / dayMs)
const rank: Readonly<Record<Confidence, number>> = { certain: 0, 'fairly-sure': 1, guess: 2 }
const rankOf = (confidence: Confidence | null) => (confidence ? rank[confidence] : 1.5)

/** Where one objective stands: undefined when it was never missed, or has come right often enough since. */
function dueOf(objective: string, answers: readonly AnswerEvidence[], now: number): DueObjective | undefined {
  const inOrder = [...answers].sort((a, b) => a.at - b.at)
  const missed = inOrder.findLastIndex(({ share }) => share < enough)
  const miss = inOrder[missed]
  const last = inOrder.at(-1)
  if (!miss || !last) return undefined
  const rightDays = new Set(inOrder.slice(missed + 1).map(({ at }) => dayOf(at)))
  // Right again on the day of the miss is practice, not memory.
  rightDays.delete(dayOf(miss.at))
  if (rightDays.size >= reviewsNeeded) return undefined
  const overdue = dayOf(now) - dayOf(last.at) - spacingDays
  return overdue < 0 ? undefined : { objective, overdue, missedWith: miss.confidence, lastQuestion: last.question }
}

/**
 * What is due for review: objectives that were missed, each two days after it was last asked, until it came right on three days. What was
 * wrong with certainty comes first, then what has waited longest.
 * @param answers by objective
 * @param now milliseconds since 1970
 */
export function reviewQueue(answers: ReadonlyMap<string, readonly AnswerEvidence[]>, now: number): DueObjective[] {
  return [...answers]
    .flatMap(([objective, given]) => dueOf(objective, given, now) ?? [])
    .sort((a, b) => rankOf(a.missedWith) - rankOf(b.missedWith) || b.overdue - a.overdue || (a.objective < b.objective ? -1 : 1))
}
