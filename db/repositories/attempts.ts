import 'server-only'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { AssessmentKey, AttemptId, UserId } from '../../lib/domain/ids'
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

export async function listResponses({ db, tables }: Connection, attemptId: AttemptId): Promise<AttemptResponse[]> {
  return db.select().from(tables.responses).where(eq(tables.responses.attemptId, attemptId)).orderBy(asc(tables.responses.givenAt))
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
