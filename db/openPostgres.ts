import 'server-only'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import * as tables from './schema/postgres'
import { Once } from '../lib/domain/once'
import { ServerClosed } from '../lib/domain/ServerClosed'
import type { Connection, Store } from './connection'
import { guardQueries } from './guardQueries'

const migrationsFolder = path.join(process.cwd(), 'db/migrations/postgres')
/** any number of our own: processes that start together migrate one after the other */
const migrationLock = 7_246_531
/** another: writes follow one another, as they do on SQLite, so that what one reads is still so when it writes */
const writeLock = 7_246_532

/** a server that does not answer is told from one that is slow */
const connectionTimeoutMillis = 10_000

/** Opens a PostgreSQL database, migrating it as needed. */
export async function openPostgres(url: string): Promise<Store> {
  const access = { connectionString: url, connectionTimeoutMillis }
  const client = new pg.Client(access)
  // Said by whatever it was asked for, too; unheard, it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client), { migrationsFolder })
  } finally {
    await client.end().catch(() => undefined)
  }

  const writers = new pg.Pool({ ...access, max: 8 })
  const readers = new pg.Pool({ ...access, max: 8, options: '-c default_transaction_read_only=on' })
  let closing = false
  const underWay = new Set<Promise<unknown>>()
  // A connection that is lost while idle is replaced; unheard, its error would end the process.
  for (const pool of [writers, readers])
    pool.on('error', (error) => closing || console.error('a database connection was lost', error.message))
  const connection = (db: object): Connection => ({
    db: guardQueries(db) as Connection['db'],
    tables: tables as unknown as Connection['tables'],
  })
  const writing = drizzle(writers)
  const end = new Once(async () => {
    closing = true
    // Whoever waits for a connection then would wait for ever.
    await Promise.allSettled(underWay)
    await Promise.all([writers.end(), readers.end()])
  })

  return {
    kind: 'postgres',
    read: connection(drizzle(readers)),
    write: async (work) => {
      if (closing) throw new ServerClosed('the database is closed')
      const turn = writing.transaction(async (transaction) => {
        await transaction.execute(sql`select pg_advisory_xact_lock(${writeLock})`)
        return work(connection(transaction))
      })
      underWay.add(turn)
      return turn.finally(() => underWay.delete(turn))
    },
    close: () => end.get(),
  }
}
