import 'server-only'
import { and, asc, eq, isNotNull, ne, or, sql } from 'drizzle-orm'
import type { AssessmentKey, AttemptId, SectionId } from '../../lib/domain/ids'
import type { Attempt, AttemptResponse, EarlierScore } from '../../lib/domain/records'
import type { Connection } from '../connection'

/** By which version of its quiz a response was scored. */
const scoredBy = ({ attempts, responses }: Connection['tables']) => sql<string>`coalesce(${responses.contentHash}, ${attempts.contentHash})`

/** Handed in, or closed by a change of the quiz. */
const isOver = ({ attempts }: Connection['tables']) => or(isNotNull(attempts.completedAt), isNotNull(attempts.overtakenAt))

/** How many of a class's attempts that are over have answers that were scored by which version of their quiz. */
export async function countSectionVersions(
  { db, tables }: Connection,
  sectionId: SectionId,
): Promise<{ readonly assessment: AssessmentKey; readonly contentHash: string; readonly attempts: number }[]> {
  const { attempts, enrollments, responses } = tables
  const version = scoredBy(tables)
  const rows = await db
    .select({ assessment: attempts.assessment, contentHash: version, attempts: sql<number>`count(distinct ${attempts.id})` })
    .from(responses)
    .innerJoin(attempts, eq(attempts.id, responses.attemptId))
    .innerJoin(enrollments, eq(enrollments.userId, attempts.userId))
    .where(and(eq(enrollments.sectionId, sectionId), eq(enrollments.role, 'learner'), isOver(tables)))
    .groupBy(attempts.assessment, version)
  return rows.map((row) => ({ ...row, attempts: Number(row.attempts) }))
}

/** A class's answers in attempts that are over at a quiz that another version than this one has scored, in a fixed order. */
export async function listStaleResponses(
  { db, tables }: Connection,
  sectionId: SectionId,
  assessment: AssessmentKey,
  contentHash: string,
): Promise<{ readonly attempt: Attempt; readonly response: AttemptResponse }[]> {
  const { attempts, enrollments, responses } = tables
  return db
    .select({ attempt: attempts, response: responses })
    .from(responses)
    .innerJoin(attempts, eq(attempts.id, responses.attemptId))
    .innerJoin(enrollments, eq(enrollments.userId, attempts.userId))
    .where(
      and(
        eq(enrollments.sectionId, sectionId),
        eq(enrollments.role, 'learner'),
        eq(attempts.assessment, assessment),
        isOver(tables),
        ne(scoredBy(tables), contentHash),
      ),
    )
    .orderBy(asc(responses.attemptId), asc(responses.questionId))
}

const isResponse = ({ responses }: Connection['tables'], attemptId: AttemptId, questionId: string) =>
  and(eq(responses.attemptId, attemptId), eq(responses.questionId, questionId))

/** Notes that a version of the quiz was asked and left the score as it is. */
export async function confirmScore(
  { db, tables }: Connection,
  { attemptId, questionId }: Pick<AttemptResponse, 'attemptId' | 'questionId'>,
  contentHash: string,
): Promise<void> {
  await db
    .update(tables.responses)
    .set({ contentHash })
    .where(isResponse(tables, attemptId, questionId))
}

/** Puts another score in the place of a response's, which is kept. */
export async function replaceScore(
  { db, tables }: Connection,
  earlier: Omit<EarlierScore, 'number'>,
  scored: AttemptResponse['scored'],
  contentHash: string,
): Promise<void> {
  const { attemptId, questionId } = earlier
  const number = (await listEarlierScores({ db, tables }, attemptId)).filter((each) => each.questionId === questionId).length + 1
  await db.insert(tables.earlierScores).values({ ...earlier, number })
  await db
    .update(tables.responses)
    .set({ scored, contentHash })
    .where(isResponse(tables, attemptId, questionId))
}

/** What an attempt's responses were given before, the first given first. */
export async function listEarlierScores({ db, tables }: Connection, attemptId: AttemptId): Promise<EarlierScore[]> {
  const { earlierScores } = tables
  return db
    .select()
    .from(earlierScores)
    .where(eq(earlierScores.attemptId, attemptId))
    .orderBy(asc(earlierScores.questionId), asc(earlierScores.number))
}

export async function putAttemptScore({ db, tables }: Connection, id: AttemptId, scoreGiven: number): Promise<void> {
  await db.update(tables.attempts).set({ scoreGiven }).where(eq(tables.attempts.id, id))
}
