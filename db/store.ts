import 'server-only'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type * as schema from './schema/sqlite'

type Tables = typeof schema

/**
 * One connection as repositories see it: the same builder and the same row types whichever database is behind it. Repositories are
 * written against SQLite's types; the PostgreSQL schema is proven alike at compile time (schema/parity.ts).
 */
export interface Connection {
  readonly db: BaseSQLiteDatabase<'async', unknown>
  readonly tables: Tables
}

export interface Store {
  readonly kind: 'sqlite' | 'postgres'
  /** For queries only: a write on it throws. */
  readonly read: Connection
  /** Runs `work` in one transaction: all of it is kept, or none. Never nest it. */
  write<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const place = Symbol.for('holdout.store')
type Holder = { [place]?: Promise<Store> | undefined }

/** The store that DATABASE_URL names, or the embedded one under HOLDOUT_DATA; opened and migrated once a process. */
export function currentStore(): Promise<Store> {
  const holder = globalThis as Holder
  holder[place] ??= open()
  return holder[place]
}

/** Puts a store in the place of the configured one; for tests. */
export function useStore(store: Store | undefined): void {
  const holder = globalThis as Holder
  holder[place] = store && Promise.resolve(store)
}

async function open(): Promise<Store> {
  const url = process.env.DATABASE_URL
  if (url) {
    const { openPostgres } = await import('./openPostgres')
    return openPostgres(url)
  }
  const { openSqlite } = await import('./openSqlite')
  return openSqlite(process.env.HOLDOUT_DATA ?? '.data')
}
