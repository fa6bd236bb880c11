import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { UserId } from '../../lib/domain/ids'
import type { Progress } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function listProgress({ db, tables }: Connection, userId: UserId): Promise<Progress[]> {
  return db.select().from(tables.progress).where(eq(tables.progress.userId, userId))
}

/** Counts a try. The best score stays; what was passed stays passed. */
export async function recordTry({ db, tables }: Connection, outcome: Omit<Progress, 'tries'>): Promise<void> {
  const { progress } = tables
  const [before] = await db
    .select()
    .from(progress)
    .where(and(eq(progress.userId, outcome.userId), eq(progress.assessment, outcome.assessment)))
    .limit(1)
  const next: Progress = {
    ...outcome,
    scoreGiven: Math.max(outcome.scoreGiven, before?.scoreGiven ?? 0),
    passed: outcome.passed || (before?.passed ?? false),
    tries: (before?.tries ?? 0) + 1,
  }
  await db
    .insert(progress)
    .values(next)
    .onConflictDoUpdate({ target: [progress.userId, progress.assessment], set: next })
}
