import 'server-only'
import { z } from 'zod'
import { recordBeginning } from '../../../db/repositories/progress'
import { findDraft, putDraft } from '../../../db/repositories/work'
import { currentStore } from '../../../db/store'
import { findExercise, pointsOf } from '../../catalog/catalog'
import { isAssessment } from '../../catalog/quizzes'
import type { Caller } from '../../domain/actor'
import { sourceSchema } from '../../domain/exercise'
import type { AssessmentKey } from '../../domain/ids'
import { absent, requireCaller } from '../requireCaller'
import { requireQuota } from '../requireQuota'

export const draftSchema = z.strictObject({
  assessment: z.string().max(200),
  text: sourceSchema,
  /** the revision this text was written on; 0 when there was none */
  basedOn: z.int().min(0),
})
export type DraftInput = z.infer<typeof draftSchema>

export interface DraftState {
  readonly text: string
  readonly revision: number
  readonly savedAt: number
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: number }
  /** another tab or device has saved since: nothing was overwritten, and here is what it saved */
  | { readonly kind: 'conflict'; readonly theirs: DraftState }

/**
 * The caller's unfinished work on something.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readDraft(caller: Caller, assessment: string): Promise<DraftState | undefined> {
  const actor = requireCaller(caller)
  if (!isAssessment(assessment)) absent('assessment')
  const draft = await findDraft((await currentStore()).read, actor.userId, assessment as AssessmentKey)
  return draft && { text: draft.text, revision: draft.revision, savedAt: draft.savedAt }
}

/**
 * Keeps unfinished work. A save that builds on an older revision than the stored one overwrites nothing.
 * @throws Refusal `signed_out` | `not_found` | `rate_limited`
 */
export async function saveDraft(caller: Caller, input: DraftInput): Promise<SaveOutcome> {
  const actor = requireCaller(caller)
  if (!isAssessment(input.assessment)) absent('assessment')
  const assessment = input.assessment as AssessmentKey
  const store = await currentStore()
  return store.write(async (connection): Promise<SaveOutcome> => {
    const before = await findDraft(connection, actor.userId, assessment)
    if (before && before.text === input.text) return { kind: 'saved', revision: before.revision, savedAt: before.savedAt }
    if (before && before.revision !== input.basedOn)
      return { kind: 'conflict', theirs: { text: before.text, revision: before.revision, savedAt: before.savedAt } }
    const draft = { userId: actor.userId, assessment, text: input.text, revision: (before?.revision ?? 0) + 1, savedAt: Date.now() }
    await requireQuota(connection, 'draft', actor.userId, draft.savedAt)
    await putDraft(connection, draft)
    const written = findExercise(assessment)?.exercise
    if (written)
      await recordBeginning(connection, {
        userId: actor.userId,
        assessment,
        scoreMaximum: pointsOf(written.definition),
        updatedAt: draft.savedAt,
      })
    return { kind: 'saved', revision: draft.revision, savedAt: draft.savedAt }
  })
}
