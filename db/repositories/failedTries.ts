import 'server-only'
import { eq, inArray, lt } from 'drizzle-orm'
import type { FailedTries, Instant } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function listFailedTries({ db, tables }: Connection, keys: readonly string[]): Promise<FailedTries[]> {
  const { failedTries } = tables
  return db.select().from(failedTries).where(inArray(failedTries.key, keys))
}

export async function putFailedTries({ db, tables }: Connection, tries: FailedTries): Promise<void> {
  const { failedTries } = tables
  await db.insert(failedTries).values(tries).onConflictDoUpdate({ target: failedTries.key, set: tries })
}

export async function deleteFailedTries({ db, tables }: Connection, key: string): Promise<void> {
  await db.delete(tables.failedTries).where(eq(tables.failedTries.key, key))
}

export async function removeFailedTriesBefore({ db, tables }: Connection, instant: Instant): Promise<void> {
  await db.delete(tables.failedTries).where(lt(tables.failedTries.lastAt, instant))
}
