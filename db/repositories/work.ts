import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { AssessmentKey, UserId } from '../../lib/domain/ids'
import type { Draft, OpenedHint, SkippedPrompt, Prediction } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function findDraft({ db, tables }: Connection, userId: UserId, assessment: AssessmentKey): Promise<Draft | undefined> {
  const { drafts } = tables
  const [draft] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.userId, userId), eq(drafts.assessment, assessment)))
    .limit(1)
  return draft
}

export async function putDraft({ db, tables }: Connection, draft: Draft): Promise<void> {
  const { drafts } = tables
  await db
    .insert(drafts)
    .values(draft)
    .onConflictDoUpdate({
      target: [drafts.userId, drafts.assessment],
      set: { text: draft.text, revision: draft.revision, savedAt: draft.savedAt },
    })
}

export async function listPredictions({ db, tables }: Connection, userId: UserId): Promise<Prediction[]> {
  return db.select().from(tables.predictions).where(eq(tables.predictions.userId, userId))
}

/** Keeps the first prediction made for a prompt; later ones change nothing. */
export async function insertPrediction({ db, tables }: Connection, prediction: Prediction): Promise<void> {
  await db.insert(tables.predictions).values(prediction).onConflictDoNothing()
}

export async function listSkippedPrompts({ db, tables }: Connection, userId: UserId): Promise<SkippedPrompt[]> {
  return db.select().from(tables.skippedPrompts).where(eq(tables.skippedPrompts.userId, userId))
}

/** Keeps when a prompt was skipped first. */
export async function insertSkippedPrompt({ db, tables }: Connection, skipped: SkippedPrompt): Promise<void> {
  await db.insert(tables.skippedPrompts).values(skipped).onConflictDoNothing()
}

/** The hints that a learner has opened, in the order in which they were. */
export async function listOpenedHints({ db, tables }: Connection, userId: UserId, assessment: AssessmentKey): Promise<OpenedHint[]> {
  const { openedHints } = tables
  return db
    .select()
    .from(openedHints)
    .where(and(eq(openedHints.userId, userId), eq(openedHints.assessment, assessment)))
    .orderBy(asc(openedHints.openedAt))
}

/** Keeps when a hint was opened first. */
export async function insertOpenedHint({ db, tables }: Connection, hint: OpenedHint): Promise<void> {
  await db.insert(tables.openedHints).values(hint).onConflictDoNothing()
}
