import 'server-only'
import { eq, lt } from 'drizzle-orm'
import type { Instant } from '../../lib/domain/records'
import type { Connection } from '../connection'

/**
 * Counts one use against a key.
 * @returns how many uses the key has in its present window, this one included
 */
export async function countUse({ db, tables }: Connection, key: string, now: Instant, windowMs: number): Promise<number> {
  const { rateLimits } = tables
  const [row] = await db.select().from(rateLimits).where(eq(rateLimits.key, key)).limit(1)
  const fresh = !row || now - row.windowStart >= windowMs
  const next = fresh ? { key, windowStart: now, count: 1 } : { ...row, count: row.count + 1 }
  await db.insert(rateLimits).values(next).onConflictDoUpdate({ target: rateLimits.key, set: next })
  return next.count
}

export async function removeUsesBefore({ db, tables }: Connection, instant: Instant): Promise<void> {
  await db.delete(tables.rateLimits).where(lt(tables.rateLimits.windowStart, instant))
}
