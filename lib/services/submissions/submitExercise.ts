import 'server-only'
import { z } from 'zod'
import { insertSubmission, nextSubmissionNumber } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { limitUses } from '../../auth/limitUses'
import { newId, newSeed } from '../../auth/tokens'
import { findExercise } from '../../catalog/catalog'
import { type PresentedSubmission, presentSubmission } from '../../catalog/presentSubmission'
import type { Caller } from '../../domain/actor'
import { sourceSchema } from '../../domain/exercise'
import type { AssessmentKey, SubmissionId } from '../../domain/ids'
import type { GradingRun, Submission } from '../../domain/records'
import { absent, requireCaller } from '../requireCaller'
import { requireQuota } from '../requireQuota'
import { gradeSubmission } from './gradeSubmission'

export const exerciseSubmissionSchema = z.strictObject({ assessment: z.string().max(200), source: sourceSchema })

/** how long an answer waits for its verdict before it says "kept, will be graded" */
const patienceMs = 10_000

/**
 * Keeps a program for good, then has it graded. When the verdict takes long, the answer comes without it.
 * @throws Refusal `signed_out` | `not_found` | `rate_limited`
 */
export async function submitExercise(caller: Caller, input: z.infer<typeof exerciseSubmissionSchema>): Promise<PresentedSubmission> {
  const actor = requireCaller(caller)
  const { exercise } = findExercise(input.assessment) ?? absent('exercise')
  await limitUses('submit-account', actor.userId)
  const store = await currentStore()
  const assessment = input.assessment as AssessmentKey
  const submission = await store.write(async (connection) => {
    const now = Date.now()
    await requireQuota(connection, 'submission', actor.userId, now)
    const next: Submission = {
      id: newId<SubmissionId>(),
      userId: actor.userId,
      assessment,
      number: await nextSubmissionNumber(connection, actor.userId, assessment),
      payload: { kind: 'program', source: input.source },
      seed: newSeed(),
      contentHash: exercise.contentHash,
      submittedAt: now,
    }
    await insertSubmission(connection, next)
    return next
  })
  let alarm: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    alarm = setTimeout(resolve, patienceMs, undefined)
  })
  const run: GradingRun | undefined = await Promise.race([gradeSubmission(submission), late])
  clearTimeout(alarm)
  return presentSubmission({ submission, run })
}
