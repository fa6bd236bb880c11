import 'server-only'
import { z } from 'zod'
import { findSubmission, listGradingRuns, listSubmissionLines, type SubmissionLine } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { findExercise, findGoal } from '../../catalog/catalog'
import { type PresentedSubmission, presentSubmission } from '../../catalog/presentSubmission'
import type { Caller } from '../../domain/actor'
import type { AssessmentKey, SectionId, SubmissionId, UserId } from '../../domain/ids'
import { absent } from '../requireCaller'
import { requireLearner } from './requireLearner'

/** of one part of a chapter, at a time */
const aPage = 5

export interface HandedInPage {
  /** the newest first */
  readonly lines: readonly SubmissionLine[]
  /** whether there are older ones */
  readonly more: boolean
}

/** A page of what somebody has handed in, without programs. @param before older than the one of this number alone */
export async function handedInOf(userId: UserId, assessment: AssessmentKey, before?: number): Promise<HandedInPage> {
  const lines = await listSubmissionLines((await currentStore()).read, userId, assessment, aPage + 1, before)
  return { lines: lines.slice(0, aPage), more: lines.length > aPage }
}

export const olderSchema = z.strictObject({
  section: z.string().max(60),
  learner: z.string().max(60),
  assessment: z.string().max(200),
  before: z
    .int()
    .min(1)
    .max(2 ** 31 - 1),
})
export type OlderInput = z.infer<typeof olderSchema>

/**
 * What a learner of a class has handed in for something before, a page of it.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function listOlder(caller: Caller, input: OlderInput): Promise<HandedInPage> {
  const { section, learner } = await requireLearner(caller, input.section as SectionId, input.learner as UserId)
  const known = findExercise(input.assessment) ?? findGoal(input.assessment)
  if (!known || !input.assessment.startsWith(`${section.course}/`)) absent('assessment')
  return handedInOf(learner.id, input.assessment as AssessmentKey, input.before)
}

export const handedInSchema = z.strictObject({ section: z.string().max(60), learner: z.string().max(60), submission: z.string().max(60) })
export type HandedInInput = z.infer<typeof handedInSchema>

/** What was handed in, as those see it who teach: a program with its verdicts, or a setting with what came of it. */
export interface HandedIn {
  readonly program: PresentedSubmission | undefined
  readonly setting: { readonly values: Readonly<Record<string, number>>; readonly finding: string } | undefined
}

/**
 * One thing that a learner of a class has handed in.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readHandedIn(caller: Caller, input: HandedInInput): Promise<HandedIn> {
  const { section, learner } = await requireLearner(caller, input.section as SectionId, input.learner as UserId)
  const { read } = await currentStore()
  const submission = (await findSubmission(read, input.submission as SubmissionId)) ?? absent('submission')
  if (submission.userId !== learner.id || !submission.assessment.startsWith(`${section.course}/`)) absent('submission')
  const runs = await listGradingRuns(read, submission.id)
  const { payload } = submission
  if (payload.kind === 'setting')
    return { program: undefined, setting: { values: payload.setting, finding: runs.at(-1)?.result.console[0] ?? '' } }
  return { program: presentSubmission({ submission, run: runs.at(-1), earlier: runs.slice(0, -1) }), setting: undefined }
}
