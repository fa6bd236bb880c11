import 'server-only'
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { AssessmentKey, SectionId, SubmissionId, UserId } from '../../lib/domain/ids'
import type { GradingRun, Submission } from '../../lib/domain/records'
import type { Verdict } from '../../lib/domain/verdict'
import type { Connection } from '../connection'

export async function insertSubmission({ db, tables }: Connection, submission: Submission): Promise<void> {
  await db.insert(tables.submissions).values(submission)
}

/** The number that the learner's next submission to an assessment gets, from 1. */
export async function nextSubmissionNumber({ db, tables }: Connection, userId: UserId, assessment: AssessmentKey): Promise<number> {
  const { submissions } = tables
  const [row] = await db
    .select({ last: sql<number | null>`max(${submissions.number})` })
    .from(submissions)
    .where(and(eq(submissions.userId, userId), eq(submissions.assessment, assessment)))
  return Number(row?.last ?? 0) + 1
}

export async function findSubmission({ db, tables }: Connection, id: SubmissionId): Promise<Submission | undefined> {
  const [submission] = await db.select().from(tables.submissions).where(eq(tables.submissions.id, id)).limit(1)
  return submission
}

export async function listGradingRuns({ db, tables }: Connection, id: SubmissionId): Promise<GradingRun[]> {
  return db.select().from(tables.gradingRuns).where(eq(tables.gradingRuns.submissionId, id)).orderBy(asc(tables.gradingRuns.number))
}

/** Joins each submission with its latest grading run. */
export const isLatestRun = ({ submissions, gradingRuns }: Connection['tables']) =>
  and(
    eq(gradingRuns.submissionId, submissions.id),
    sql`${gradingRuns.number} = (select max(run.number) from ${gradingRuns} run where run.submission_id = ${submissions.id})`,
  )

/** A submission with what came of it, without the program and what was said about it. */
export interface SubmissionLine extends Pick<Submission, 'id' | 'number' | 'submittedAt'> {
  /** the latest; absent while it waits */
  readonly run: Pick<GradingRun, 'verdict' | 'scoreGiven' | 'scoreMaximum'> | undefined
}

/** A learner's submissions to one assessment, the newest first. @param before those with a lower number alone */
export async function listSubmissionLines(
  { db, tables }: Connection,
  userId: UserId,
  assessment: AssessmentKey,
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
): Promise<SubmissionLine[]> {
  const { submissions, gradingRuns } = tables
  const { id, number, submittedAt } = submissions
  const { verdict, scoreGiven, scoreMaximum } = gradingRuns
  const rows = await db
    .select({ id, number, submittedAt, run: { verdict, scoreGiven, scoreMaximum } })
    .from(submissions)
    .leftJoin(gradingRuns, isLatestRun(tables))
    .where(
      and(eq(submissions.userId, userId), eq(submissions.assessment, assessment), lt(submissions.number, Math.min(before, 2 ** 31 - 1))),
    )
    .orderBy(desc(submissions.number))
    .limit(limit)
  return rows.map(({ run, ...row }) => ({ ...row, run: run ?? undefined }))
}

/**
 * The query of `listUngraded`. Two keys are held against each other: all submissions are gone through each time, and what was handed in lies
 * between their rows.
 */
export function ungraded({ db, tables }: Connection, assessments: readonly AssessmentKey[]) {
  const { submissions, gradingRuns } = tables
  const { id, userId, assessment, submittedAt } = submissions
  return db
    .select({ id, userId })
    .from(submissions)
    .where(
      and(
        sql`${id} in (select ${id} from ${submissions} except select ${gradingRuns.submissionId} from ${gradingRuns})`,
        inArray(assessment, assessments),
      ),
    )
    .orderBy(asc(submittedAt))
}

/** What was acknowledged and has no verdict yet, the oldest first. @param assessments those that there are: others cannot be graded */
export async function listUngraded(
  connection: Connection,
  assessments: readonly AssessmentKey[],
): Promise<Pick<Submission, 'id' | 'userId'>[]> {
  return ungraded(connection, assessments)
}

/** @returns false when the submission has a run of that number already: it is graded once */
export async function insertGradingRun({ db, tables }: Connection, run: GradingRun): Promise<boolean> {
  const inserted = await db.insert(tables.gradingRuns).values(run).onConflictDoNothing().returning({ number: tables.gradingRuns.number })
  return inserted.length > 0
}

export interface RunCount {
  readonly assessment: AssessmentKey
  readonly contentHash: string
  readonly verdict: Verdict
  readonly submissions: number
}

/** How many of a class's submissions were graded last by which checks, and with which verdict. */
export async function countSectionRuns({ db, tables }: Connection, sectionId: SectionId): Promise<RunCount[]> {
  const { submissions, gradingRuns, enrollments } = tables
  const { assessment } = submissions
  const { contentHash, verdict } = gradingRuns
  const rows = await db
    .select({ assessment, contentHash, verdict, submissions: sql<number>`count(*)` })
    .from(submissions)
    .innerJoin(enrollments, eq(enrollments.userId, submissions.userId))
    .innerJoin(gradingRuns, isLatestRun(tables))
    .where(and(eq(enrollments.sectionId, sectionId), eq(enrollments.role, 'learner')))
    .groupBy(assessment, contentHash, verdict)
  return rows.map((row) => ({ ...row, submissions: Number(row.submissions) }))
}
