import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { AssessmentKey, SectionId, SubmissionId } from '../../lib/domain/ids'
import type { GradingRun, Regrading, Submission } from '../../lib/domain/records'
import type { Connection } from '../connection'
import { isLatestRun } from './submissions'

/** A submission as far as regrading it goes, without the program and what was said about it. */
export interface ClassSubmission {
  readonly submission: Pick<Submission, 'id' | 'userId' | 'seed' | 'submittedAt'>
  /** the latest */
  readonly run: Pick<GradingRun, 'number' | 'verdict' | 'scoreGiven' | 'scoreMaximum' | 'contentHash'> | undefined
  /** what nobody has applied yet */
  readonly regrading: Pick<Regrading, 'verdict' | 'scoreGiven' | 'scoreMaximum' | 'contentHash'> | undefined
}

/** What a class's learners have handed in for an assessment, oldest first. */
export async function listSectionSubmissions(
  { db, tables }: Connection,
  sectionId: SectionId,
  assessment: AssessmentKey,
): Promise<ClassSubmission[]> {
  const { submissions, gradingRuns, regradings, enrollments } = tables
  const { id, userId, seed, submittedAt } = submissions
  const outcome = ({ verdict, scoreGiven, scoreMaximum, contentHash }: typeof gradingRuns | typeof regradings) => ({
    verdict,
    scoreGiven,
    scoreMaximum,
    contentHash,
  })
  const rows = await db
    .select({
      submission: { id, userId, seed, submittedAt },
      run: { number: gradingRuns.number, ...outcome(gradingRuns) },
      regrading: outcome(regradings),
    })
    .from(submissions)
    .innerJoin(enrollments, eq(enrollments.userId, submissions.userId))
    .leftJoin(gradingRuns, isLatestRun(tables))
    .leftJoin(regradings, eq(regradings.submissionId, submissions.id))
    .where(and(eq(enrollments.sectionId, sectionId), eq(enrollments.role, 'learner'), eq(submissions.assessment, assessment)))
    .orderBy(submissions.submittedAt, submissions.id)
  return rows.map(({ submission, run, regrading }) => ({
    submission,
    run: run ?? undefined,
    regrading: regrading ?? undefined,
  })) as ClassSubmission[]
}

export async function findRegrading({ db, tables }: Connection, id: SubmissionId): Promise<Regrading | undefined> {
  const [row] = await db.select().from(tables.regradings).where(eq(tables.regradings.submissionId, id))
  return row
}

export async function putRegrading({ db, tables }: Connection, regrading: Regrading): Promise<void> {
  await db.insert(tables.regradings).values(regrading).onConflictDoUpdate({ target: tables.regradings.submissionId, set: regrading })
}

export async function deleteRegrading({ db, tables }: Connection, id: SubmissionId): Promise<void> {
  await db.delete(tables.regradings).where(eq(tables.regradings.submissionId, id))
}
