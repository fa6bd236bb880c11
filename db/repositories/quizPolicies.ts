import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { AssessmentKey, SectionId, UserId } from '../../lib/domain/ids'
import type { QuizPolicy } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function listQuizPolicies({ db, tables }: Connection, sectionId: SectionId): Promise<QuizPolicy[]> {
  return db.select().from(tables.quizPolicies).where(eq(tables.quizPolicies.sectionId, sectionId))
}

export async function putQuizPolicy({ db, tables }: Connection, policy: QuizPolicy): Promise<void> {
  const { quizPolicies } = tables
  await db
    .insert(quizPolicies)
    .values(policy)
    .onConflictDoUpdate({ target: [quizPolicies.sectionId, quizPolicies.assessment], set: policy })
}

/** What holds for a learner: the policy of the class that they joined last, of those that have one for this quiz. */
export async function findQuizPolicy(
  { db, tables }: Connection,
  userId: UserId,
  assessment: AssessmentKey,
): Promise<QuizPolicy | undefined> {
  const { quizPolicies, enrollments } = tables
  const [row] = await db
    .select({ policy: quizPolicies })
    .from(quizPolicies)
    .innerJoin(enrollments, eq(enrollments.sectionId, quizPolicies.sectionId))
    .where(and(eq(enrollments.userId, userId), eq(enrollments.role, 'learner'), eq(quizPolicies.assessment, assessment)))
    .orderBy(desc(enrollments.joinedAt), desc(enrollments.sectionId))
    .limit(1)
  return row?.policy
}
