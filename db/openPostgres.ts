import 'server-only'
import path from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import * as tables from './schema/postgres'
import type { Connection, Store } from './store'

const migrationsFolder = path.join(process.cwd(), 'db/migrations/postgres')
/** any number of our own: processes that start together migrate one after the other */
const migrationLock = 7_246_531

/** Opens a PostgreSQL database, migrating it as needed. */
export async function openPostgres(url: string): Promise<Store> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('select pg_advisory_lock($1)', [migrationLock])
  await migrate(drizzle(client), { migrationsFolder })
  await client.end()

  const writers = new pg.Pool({ connectionString: url, max: 8 })
  const readers = new pg.Pool({ connectionString: url, max: 8, options: '-c default_transaction_read_only=on' })
  const connection = (db: unknown): Connection => ({ db: db as Connection['db'], tables: tables as unknown as Connection['tables'] })
  const writing = drizzle(writers)

  return {
    kind: 'postgres',
    read: connection(drizzle(readers)),
    write: (work) => writing.transaction((transaction) => work(connection(transaction))),
    close: async () => {
      await Promise.all([writers.end(), readers.end()])
    },
  }
}
