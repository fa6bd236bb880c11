import 'server-only'
import { eq, lt, or } from 'drizzle-orm'
import type { UserId } from '../../lib/domain/ids'
import type { Instant, Session, User } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function insertSession({ db, tables }: Connection, session: Session): Promise<void> {
  await db.insert(tables.sessions).values(session)
}

/** A session and whose it is. */
export async function findSession(
  { db, tables }: Connection,
  tokenHash: string,
): Promise<{ readonly session: Session; readonly user: User } | undefined> {
  const { sessions, users } = tables
  const [row] = await db
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.tokenHash, tokenHash))
    .limit(1)
  return row
}

export async function updateSeen({ db, tables }: Connection, tokenHash: string, seenAt: Instant): Promise<void> {
  await db.update(tables.sessions).set({ seenAt }).where(eq(tables.sessions.tokenHash, tokenHash))
}

export async function deleteSession({ db, tables }: Connection, tokenHash: string): Promise<void> {
  await db.delete(tables.sessions).where(eq(tables.sessions.tokenHash, tokenHash))
}

/** Ends every session of an account. */
export async function deleteSessionsOf({ db, tables }: Connection, userId: UserId): Promise<void> {
  await db.delete(tables.sessions).where(eq(tables.sessions.userId, userId))
}

export async function deleteSpentSessions({ db, tables }: Connection, startedBefore: Instant, seenBefore: Instant): Promise<void> {
  const { sessions } = tables
  await db.delete(sessions).where(or(lt(sessions.startedAt, startedBefore), lt(sessions.seenAt, seenBefore)))
}
