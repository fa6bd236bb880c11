import type { Instant, QuizPolicy } from '../domain/records'
import { feedbackWaits, quizRules } from './quizRules'

export type PolicyTerms = Pick<QuizPolicy, 'feedback' | 'attempts' | 'counts' | 'dueAt'>

/** How many of a class's learners have handed in how many attempts at a quiz; those with none have begun one. */
export interface Sitting {
  readonly attempts: number
  readonly learners: number
}

/** What another policy would change, and for how many learners; instants are left to whoever says them. */
export type PolicyChange =
  | { readonly kind: 'feedback-shown'; readonly learners: number }
  | { readonly kind: 'feedback-withheld'; readonly learners: number; readonly until: Instant }
  | { readonly kind: 'feedback-moved'; readonly learners: number; readonly until: Instant }
  | { readonly kind: 'due'; readonly at: Instant | null; readonly past: boolean }
  | { readonly kind: 'no-attempt-left'; readonly learners: number }
  | { readonly kind: 'attempts-again'; readonly learners: number }
  | { readonly kind: 'attempts'; readonly most: number | null }
  | { readonly kind: 'counts'; readonly which: QuizPolicy['counts'] }

const total = (sittings: readonly Sitting[]) => sittings.reduce((sum, { learners }) => sum + learners, 0)

/** What changes for whom when one policy of a class takes another's place. */
export function policyChanges(before: PolicyTerms, after: PolicyTerms, sittings: readonly Sitting[], now: Instant): PolicyChange[] {
  const changes: PolicyChange[] = []
  const handedIn = total(sittings.filter(({ attempts }) => attempts > 0))
  const [was, is] = [quizRules([before]), quizRules([after])]
  const [waited, waits] = [feedbackWaits(was, now), feedbackWaits(is, now)]
  const until = is.feedbackAt ?? now
  if (waited && !waits) changes.push({ kind: 'feedback-shown', learners: handedIn })
  if (!waited && waits) changes.push({ kind: 'feedback-withheld', learners: handedIn, until })
  if (waited && waits && was.feedbackAt !== until) changes.push({ kind: 'feedback-moved', learners: handedIn, until })
  if (before.dueAt !== after.dueAt) changes.push({ kind: 'due', at: after.dueAt, past: after.dueAt !== null && after.dueAt <= now })
  if (before.attempts !== after.attempts) {
    changes.push({ kind: 'attempts', most: after.attempts })
    const spent = ({ attempts: most }: PolicyTerms) => total(sittings.filter(({ attempts }) => most !== null && attempts >= most))
    const [had, have] = [spent(before), spent(after)]
    if (have > had) changes.push({ kind: 'no-attempt-left', learners: have - had })
    if (have < had) changes.push({ kind: 'attempts-again', learners: had - have })
  }
  if (before.counts !== after.counts) changes.push({ kind: 'counts', which: after.counts })
  return changes
}
