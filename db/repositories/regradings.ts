import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { AssessmentKey, SectionId, SubmissionId } from '../../lib/domain/ids'
import type { GradedSubmission, Regrading } from '../../lib/domain/records'
import type { Connection } from '../connection'
import { isLatestRun } from './submissions'

/** What a class's learners have handed in for an assessment, oldest first, each with its latest run and what nobody has applied yet. */
export async function listSectionSubmissions(
  { db, tables }: Connection,
  sectionId: SectionId,
  assessment: AssessmentKey,
): Promise<(GradedSubmission & { readonly regrading: Regrading | undefined })[]> {
  const { submissions, gradingRuns, regradings, enrollments } = tables
  const rows = await db
    .select({ submission: submissions, run: gradingRuns, regrading: regradings })
    .from(submissions)
    .innerJoin(enrollments, eq(enrollments.userId, submissions.userId))
    .leftJoin(gradingRuns, isLatestRun(tables))
    .leftJoin(regradings, eq(regradings.submissionId, submissions.id))
    .where(and(eq(enrollments.sectionId, sectionId), eq(enrollments.role, 'learner'), eq(submissions.assessment, assessment)))
    .orderBy(submissions.submittedAt, submissions.id)
  return rows.map(({ submission, run, regrading }) => ({ submission, run: run ?? undefined, regrading: regrading ?? undefined }))
}

export async function putRegrading({ db, tables }: Connection, regrading: Regrading): Promise<void> {
  await db.insert(tables.regradings).values(regrading).onConflictDoUpdate({ target: tables.regradings.submissionId, set: regrading })
}

export async function deleteRegrading({ db, tables }: Connection, id: SubmissionId): Promise<void> {
  await db.delete(tables.regradings).where(eq(tables.regradings.submissionId, id))
}
