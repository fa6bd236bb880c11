import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { UserId } from '../../lib/domain/ids'
import { isBetter, type Progress, type QuizPolicy } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function listProgress({ db, tables }: Connection, userId: UserId): Promise<Progress[]> {
  return db.select().from(tables.progress).where(eq(tables.progress.userId, userId))
}

/** Counts a try. The best score stays, and what was passed stays passed, unless the last is what counts. */
export async function recordTry(
  { db, tables }: Connection,
  outcome: Omit<Progress, 'tries'>,
  counts: QuizPolicy['counts'] = 'best',
): Promise<void> {
  const { progress } = tables
  const [before] = await db
    .select()
    .from(progress)
    .where(and(eq(progress.userId, outcome.userId), eq(progress.assessment, outcome.assessment)))
    .limit(1)
  const better = before && counts === 'best' && isBetter(before, outcome) ? before : outcome
  await putProgress(
    { db, tables },
    {
      ...outcome,
      scoreGiven: better.scoreGiven,
      scoreMaximum: better.scoreMaximum,
      passed: outcome.passed || (counts === 'best' && (before?.passed ?? false)),
      tries: (before?.tries ?? 0) + 1,
    },
  )
}

/** Notes that something has been begun; where it was tried already, nothing changes. */
export async function recordBeginning(
  { db, tables }: Connection,
  beginning: Pick<Progress, 'userId' | 'assessment' | 'scoreMaximum' | 'updatedAt'>,
): Promise<void> {
  await db
    .insert(tables.progress)
    .values({ ...beginning, scoreGiven: 0, passed: false, tries: 0 })
    .onConflictDoNothing()
}

/** Sets where a learner stands, whatever it was before. */
export async function putProgress({ db, tables }: Connection, next: Progress): Promise<void> {
  const { progress } = tables
  await db
    .insert(progress)
    .values(next)
    .onConflictDoUpdate({ target: [progress.userId, progress.assessment], set: next })
}
