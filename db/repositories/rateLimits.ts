import 'server-only'
import { eq, lt } from 'drizzle-orm'
import type { Instant } from '../../lib/domain/records'
import type { Connection } from '../connection'

/** The window in which a use at this moment counts: the one that is open, or a new one. */
async function windowOf({ db, tables }: Connection, key: string, now: Instant, windowMs: number) {
  const { rateLimits } = tables
  const [row] = await db.select().from(rateLimits).where(eq(rateLimits.key, key)).limit(1)
  return row && now - row.windowStart < windowMs ? row : { key, windowStart: now, count: 0 }
}

/** How many uses a key has in its present window. */
export async function countedUses(connection: Connection, key: string, now: Instant, windowMs: number): Promise<number> {
  return (await windowOf(connection, key, now, windowMs)).count
}

/**
 * Counts one use against a key.
 * @returns how many uses the key has in its present window, this one included
 */
export async function countUse(connection: Connection, key: string, now: Instant, windowMs: number): Promise<number> {
  const { db, tables } = connection
  const before = await windowOf(connection, key, now, windowMs)
  const next = { ...before, count: before.count + 1 }
  await db.insert(tables.rateLimits).values(next).onConflictDoUpdate({ target: tables.rateLimits.key, set: next })
  return next.count
}

export async function removeUsesBefore({ db, tables }: Connection, instant: Instant): Promise<void> {
  await db.delete(tables.rateLimits).where(lt(tables.rateLimits.windowStart, instant))
}
