import 'server-only'
import { z } from 'zod'
import { insertOpenedHint, listOpenedHints } from '../../../db/repositories/work'
import { currentStore } from '../../../db/store'
import { findExercise } from '../../catalog/catalog'
import { renderMarkdown } from '../../catalog/renderMarkdown'
import type { Caller } from '../../domain/actor'
import { type HintKind, hintKinds } from '../../domain/hints'
import type { AssessmentKey } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import { absent, requireCaller } from '../requireCaller'

export const hintSchema = z.strictObject({ assessment: z.string().max(200), kind: z.enum(hintKinds) })
export type HintInput = z.infer<typeof hintSchema>

/** A hint as the learner who opened it sees it. */
export interface Hint {
  readonly kind: HintKind
  readonly html: string
}

/**
 * Opens the caller's next hint, and keeps that it was opened. One that is open stays so.
 * @throws Refusal `signed_out` | `not_found` | `conflict` unless those before it are open
 */
export async function openHint(caller: Caller, { assessment, kind }: HintInput): Promise<Hint> {
  const actor = requireCaller(caller)
  const { hints } = findExercise(assessment)?.exercise.definition ?? absent('exercise')
  if (!hints) return absent('hint')
  const store = await currentStore()
  await store.write(async (connection) => {
    const opened = await listOpenedHints(connection, actor.userId, assessment as AssessmentKey)
    const before = hintKinds.slice(0, hintKinds.indexOf(kind))
    if (!before.every((each) => opened.some((hint) => hint.kind === each)))
      throw new Refusal('conflict', 'Hints open one after the other: open the one before first.')
    await insertOpenedHint(connection, { userId: actor.userId, assessment: assessment as AssessmentKey, kind, openedAt: Date.now() })
  })
  return { kind, html: renderMarkdown(hints[kind]) }
}

/**
 * The hints that the caller has opened.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readHints(caller: Caller, assessment: string): Promise<Hint[]> {
  const actor = requireCaller(caller)
  const { hints } = findExercise(assessment)?.exercise.definition ?? absent('exercise')
  if (!hints) return []
  const opened = await listOpenedHints((await currentStore()).read, actor.userId, assessment as AssessmentKey)
  return hintKinds.filter((kind) => opened.some((hint) => hint.kind === kind)).map((kind) => ({ kind, html: renderMarkdown(hints[kind]) }))
}
