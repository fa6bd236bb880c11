import 'server-only'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { AssessmentKey, AttemptId, SectionId, UserId } from '../../lib/domain/ids'
import type { Attempt, AttemptResponse, GivenResponse, Instant } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function insertAttempt({ db, tables }: Connection, attempt: Attempt): Promise<void> {
  await db.insert(tables.attempts).values(attempt)
}

export async function findAttempt({ db, tables }: Connection, id: AttemptId): Promise<Attempt | undefined> {
  const [attempt] = await db.select().from(tables.attempts).where(eq(tables.attempts.id, id)).limit(1)
  return attempt
}

/** The newest first. */
export async function listAttempts({ db, tables }: Connection, userId: UserId, assessment: AssessmentKey): Promise<Attempt[]> {
  const { attempts } = tables
  return db
    .select()
    .from(attempts)
    .where(and(eq(attempts.userId, userId), eq(attempts.assessment, assessment)))
    .orderBy(desc(attempts.number))
}

/** All that have been begun and are not over. */
export async function listOpenAttempts({ db, tables: { attempts } }: Connection): Promise<Attempt[]> {
  return db
    .select()
    .from(attempts)
    .where(and(isNull(attempts.completedAt), isNull(attempts.overtakenAt)))
    .orderBy(asc(attempts.id))
}

export async function listResponses({ db, tables }: Connection, attemptId: AttemptId): Promise<AttemptResponse[]> {
  return db.select().from(tables.responses).where(eq(tables.responses.attemptId, attemptId)).orderBy(asc(tables.responses.givenAt))
}

/** How many of a class's learners have completed how many attempts at each quiz; with none, they have begun one. */
export async function countSectionSittings(
  { db, tables }: Connection,
  sectionId: SectionId,
): Promise<{ readonly assessment: AssessmentKey; readonly attempts: number; readonly learners: number }[]> {
  const { attempts, enrollments } = tables
  const sat = db
    .select({ assessment: attempts.assessment, completed: sql<number>`count(${attempts.completedAt})`.as('completed') })
    .from(attempts)
    .innerJoin(enrollments, eq(enrollments.userId, attempts.userId))
    .where(and(eq(enrollments.sectionId, sectionId), eq(enrollments.role, 'learner')))
    .groupBy(attempts.userId, attempts.assessment)
    .as('sat')
  const rows = await db
    .select({ assessment: sat.assessment, attempts: sql<number>`${sat.completed}`, learners: sql<number>`count(*)` })
    .from(sat)
    .groupBy(sat.assessment, sql`${sat.completed}`)
    .orderBy(sat.assessment, sql`${sat.completed}`)
  return rows.map((row) => ({ ...row, attempts: Number(row.attempts), learners: Number(row.learners) }))
}

/** All that somebody has ever answered, oldest first. */
export async function listGivenResponses({ db, tables }: Connection, userId: UserId): Promise<GivenResponse[]> {
  const { attempts, responses } = tables
  const rows = await db
    .select({
      assessment: attempts.assessment,
      questionId: responses.questionId,
      confidence: responses.confidence,
      givenAt: responses.givenAt,
      scored: responses.scored,
    })
    .from(responses)
    .innerJoin(attempts, eq(responses.attemptId, attempts.id))
    .where(eq(attempts.userId, userId))
    .orderBy(asc(responses.givenAt))
  return rows.map(({ scored, ...row }) => ({ ...row, share: scored.scoreGiven / scored.scoreMaximum }))
}

export async function insertResponse({ db, tables }: Connection, response: AttemptResponse): Promise<void> {
  await db.insert(tables.responses).values(response)
}

export async function completeAttempt({ db, tables }: Connection, id: AttemptId, scoreGiven: number, completedAt: Instant): Promise<void> {
  await db.update(tables.attempts).set({ scoreGiven, completedAt }).where(eq(tables.attempts.id, id))
}

/** Closes an attempt that a change of its quiz has overtaken. */
export async function overtakeAttempt({ db, tables }: Connection, id: AttemptId, scoreGiven: number, overtakenAt: Instant): Promise<void> {
  await db.update(tables.attempts).set({ scoreGiven, overtakenAt }).where(eq(tables.attempts.id, id))
}
