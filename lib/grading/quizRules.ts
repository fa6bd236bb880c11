import type { Instant, QuizPolicy } from '../domain/records'

/** What holds for one learner at one quiz. */
export interface QuizRules {
  /** how many attempts there are; null for any number */
  readonly attempts: number | null
  readonly counts: QuizPolicy['counts']
  /** until when it is asked for; null where no class says so */
  readonly dueAt: Instant | null
  /** until when feedback, scores and all that follows from them wait; null where it comes at once */
  readonly feedbackAt: Instant | null
}

const least = (values: readonly (number | null)[]) => values.reduce((a, b) => (a === null ? b : b === null ? a : Math.min(a, b)), null)
const most = (values: readonly (number | null)[]) => values.reduce((a, b) => (a === null ? b : b === null ? a : Math.max(a, b)), null)

/**
 * Of all classes that share a quiz the strictest holds, in each respect: fewest attempts, the last one counting, the earliest day on which it is
 * due, and feedback not before it is due in every class that lets it wait. Without a class, what is usual. In whatever order they are given.
 */
export function quizRules(policies: readonly Omit<QuizPolicy, 'sectionId' | 'assessment'>[]): QuizRules {
  return {
    attempts: least(policies.map(({ attempts }) => attempts)),
    counts: policies.some(({ counts }) => counts === 'last') ? 'last' : 'best',
    dueAt: least(policies.map(({ dueAt }) => dueAt)),
    feedbackAt: most(policies.map(({ feedback, dueAt }) => (feedback === 'after-due' ? dueAt : null))),
  }
}

/** Whether feedback waits, and with it the score, mastery, review, and whether the quiz is passed. */
export const feedbackWaits = ({ feedbackAt }: Pick<QuizRules, 'feedbackAt'>, now: Instant): boolean =>
  feedbackAt !== null && now < feedbackAt
