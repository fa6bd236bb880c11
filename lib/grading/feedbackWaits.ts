import type { Instant, QuizPolicy } from '../domain/records'

/** Whether the class lets feedback wait until the quiz is due, and it is not yet. */
export const feedbackWaits = (policy: Pick<QuizPolicy, 'feedback' | 'dueAt'> | undefined, now: Instant): boolean =>
  policy?.feedback === 'after-due' && policy.dueAt !== null && now < policy.dueAt
