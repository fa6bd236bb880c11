import 'server-only'
import { findSubmission, listGradingRuns, listSubmissionLines } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { findExercise } from '../../catalog/catalog'
import { type PresentedSubmission, presentSubmission, type SubmissionRow } from '../../catalog/presentSubmission'
import type { Caller } from '../../domain/actor'
import type { AssessmentKey, SubmissionId } from '../../domain/ids'
import { can } from '../../policies/can'
import { absent, requireCaller } from '../requireCaller'
import { gradeSubmission } from './gradeSubmission'

/** as many as a workbench has room for */
const most = 50

/**
 * The caller's submissions to an exercise, the newest first, without their programs.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function listOwnSubmissions(caller: Caller, assessment: string, limit = most): Promise<SubmissionRow[]> {
  const actor = requireCaller(caller)
  if (!findExercise(assessment)) absent('exercise')
  const lines = await listSubmissionLines((await currentStore()).read, actor.userId, assessment as AssessmentKey, limit)
  return lines.map(({ run, ...line }) => ({ ...line, result: run }))
}

/**
 * What the caller has handed in last for an exercise.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readLatestSubmission(caller: Caller, assessment: string): Promise<PresentedSubmission | undefined> {
  const [latest] = await listOwnSubmissions(caller, assessment, 1)
  return latest && readOwnSubmission(caller, latest.id)
}

/**
 * One of the caller's submissions. One that still waits is put to the grader again.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readOwnSubmission(caller: Caller, id: string): Promise<PresentedSubmission> {
  const actor = requireCaller(caller)
  const { read } = await currentStore()
  const submission = (await findSubmission(read, id as SubmissionId)) ?? absent('submission')
  if (!can(actor, { action: 'use-own-work', owner: submission.userId })) absent('submission')
  const runs = await listGradingRuns(read, submission.id)
  if (runs.length === 0) void gradeSubmission(submission)
  return presentSubmission({ submission, run: runs.at(-1), earlier: runs.slice(0, -1) })
}
