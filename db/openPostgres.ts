import 'server-only'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import * as tables from './schema/postgres'
import type { Connection, Store } from './connection'

const migrationsFolder = path.join(process.cwd(), 'db/migrations/postgres')
/** any number of our own: processes that start together migrate one after the other */
const migrationLock = 7_246_531
/** another: writes follow one another, as they do on SQLite, so that what one reads is still so when it writes */
const writeLock = 7_246_532

/** Opens a PostgreSQL database, migrating it as needed. */
export async function openPostgres(url: string): Promise<Store> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('select pg_advisory_lock($1)', [migrationLock])
  await migrate(drizzle(client), { migrationsFolder })
  await client.end()

  const writers = new pg.Pool({ connectionString: url, max: 8 })
  const readers = new pg.Pool({ connectionString: url, max: 8, options: '-c default_transaction_read_only=on' })
  let closing = false
  // A connection that is lost while idle is replaced; unheard, its error would end the process.
  for (const pool of [writers, readers])
    pool.on('error', (error) => closing || console.error('a database connection was lost', error.message))
  const connection = (db: unknown): Connection => ({ db: db as Connection['db'], tables: tables as unknown as Connection['tables'] })
  const writing = drizzle(writers)

  return {
    kind: 'postgres',
    read: connection(drizzle(readers)),
    write: (work) =>
      writing.transaction(async (transaction) => {
        await transaction.execute(sql`select pg_advisory_xact_lock(${writeLock})`)
        return work(connection(transaction))
      }),
    close: async () => {
      closing = true
      await Promise.all([writers.end(), readers.end()])
    },
  }
}
