import 'server-only'
import type { Connection } from '../../../db/connection'
import { listAssessmentPolicies, listLearnerPolicies } from '../../../db/repositories/quizPolicies'
import { countLearnerSections } from '../../../db/repositories/sections'
import type { QuizEntry } from '../../catalog/quizzes'
import type { AssessmentKey, UserId } from '../../domain/ids'
import { feedbackWaits, type QuizRules, quizRules } from '../../grading/quizRules'

export type RuledQuiz = Pick<QuizEntry, 'key' | 'kind' | 'course'>

/** What holds for somebody at each of some quizzes. Everything that asks about attempts, dates or feedback asks here. */
export async function rulesOf(
  connection: Connection,
  userId: UserId,
  quizzes: readonly RuledQuiz[],
): Promise<ReadonlyMap<AssessmentKey, QuizRules>> {
  const policies = await listLearnerPolicies(
    connection,
    userId,
    quizzes.map(({ key }) => key),
  )
  const rules = new Map<AssessmentKey, QuizRules>()
  for (const { key, kind, course } of quizzes) {
    const own = quizRules(policies.filter(({ assessment }) => assessment === key))
    // A second account without a class is no way to see what a class may not see yet.
    const alone = kind === 'exam' && (await countLearnerSections(connection, userId, course.id)) === 0
    rules.set(key, alone ? { ...own, feedbackAt: quizRules(await listAssessmentPolicies(connection, key)).feedbackAt } : own)
  }
  return rules
}

/** What holds for somebody at one quiz. */
export async function rulesFor(connection: Connection, userId: UserId, quiz: RuledQuiz): Promise<QuizRules> {
  return (await rulesOf(connection, userId, [quiz])).get(quiz.key) ?? quizRules([])
}

/** The quizzes among some of which somebody may not see yet what came of them. */
export async function waitingQuizzes(
  connection: Connection,
  userId: UserId,
  quizzes: readonly RuledQuiz[],
  now = Date.now(),
): Promise<ReadonlySet<AssessmentKey>> {
  const rules = await rulesOf(connection, userId, quizzes)
  return new Set([...rules].filter(([, each]) => feedbackWaits(each, now)).map(([key]) => key))
}
