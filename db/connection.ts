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
  /** Lets what is being written end; from now on a write is refused: @see ServerClosed. Whoever closes it again waits for the same end. */
  close(): Promise<void>
}
