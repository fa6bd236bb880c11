import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
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

/** What the classes that a learner learns in say about some quizzes: any number for each. */
export async function listLearnerPolicies(
  { db, tables }: Connection,
  userId: UserId,
  assessments: readonly AssessmentKey[],
): Promise<QuizPolicy[]> {
  const { quizPolicies, enrollments } = tables
  const rows = await db
    .select({ policy: quizPolicies })
    .from(quizPolicies)
    .innerJoin(enrollments, eq(enrollments.sectionId, quizPolicies.sectionId))
    .where(and(eq(enrollments.userId, userId), eq(enrollments.role, 'learner'), inArray(quizPolicies.assessment, assessments)))
  return rows.map(({ policy }) => policy)
}

/** What all classes of this site say about a quiz. */
export async function listAssessmentPolicies({ db, tables }: Connection, assessment: AssessmentKey): Promise<QuizPolicy[]> {
  return db.select().from(tables.quizPolicies).where(eq(tables.quizPolicies.assessment, assessment))
}
