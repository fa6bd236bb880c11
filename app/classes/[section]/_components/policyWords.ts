import type { PolicyChange, PolicyTerms } from '@lib/grading/policyChanges'
import { counted } from '@lib/domain/wording'

export const attemptWords = (most: number | null) => (most === null ? 'any number of attempts' : counted(most, 'attempt', 'attempts'))
export const countWords = { best: 'the best counts', last: 'the last counts' } as const
const learners = (count: number, one: string, many: string) => counted(count, `learner ${one}`, `learners ${many}`)

/** A policy in one line. @param day says an instant where the reader is */
export const policyWords = ({ feedback, attempts, counts, dueAt }: PolicyTerms, day: (at: number) => string): string =>
  [
    dueAt === null ? 'no due date' : `due ${day(dueAt)}`,
    feedback === 'at-once' ? 'feedback at once' : 'feedback after it is due',
    attemptWords(attempts),
    countWords[counts],
  ].join(', ')

/** What one change means, and for whom. @param day says an instant where the reader is */
export function changeWords(change: PolicyChange, day: (at: number) => string): string {
  switch (change.kind) {
    case 'feedback-shown':
      return `${learners(change.learners, 'who has handed in sees its', 'who have handed in see their')} score and which answers were right, at once.`
    case 'feedback-withheld':
      return `Scores and feedback wait until ${day(change.until)}, also for ${learners(change.learners, 'who has', 'who have')} handed in already.`
    case 'feedback-moved':
      return `Scores and feedback wait until ${day(change.until)}; ${learners(change.learners, 'has', 'have')} handed in.`
    case 'due':
      if (change.at === null) return 'It is due on no day.'
      return change.past
        ? `${day(change.at)} is past. Every learner reads that it was due then, and can still hand in.`
        : `Every learner reads that it is due ${day(change.at)}.`
    case 'attempts':
      return `Each learner has ${attemptWords(change.most)}.`
    case 'no-attempt-left':
      return `${learners(change.learners, 'has used it up and', 'have used them up and')} can begin no other attempt.`
    case 'attempts-again':
      return `${learners(change.learners, 'who had', 'who had')} none left can begin again.`
    case 'counts':
      return `From the next attempt on, ${countWords[change.which]}. Grades that are given stay.`
  }
}
