import 'server-only'
import path from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import * as tables from './schema/sqlite'
import { Once } from '../lib/domain/once'
import { ServerClosed } from '../lib/domain/ServerClosed'
import type { Connection, Store } from './connection'
import { databaseFile, keepPrivate } from './databaseFile'
import { guardQueries } from './guardQueries'

const migrationsFolder = path.join(process.cwd(), 'db/migrations/sqlite')

function configure(client: Database.Database): void {
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL') // NORMAL loses acknowledged writes when the power fails
  client.pragma('busy_timeout = 5000')
  client.pragma('foreign_keys = ON')
}

/** Opens the embedded database, creating and migrating it as needed. One process writes to it at a time. */
export async function openSqlite(folder: string): Promise<Store> {
  keepPrivate(folder)
  const file = databaseFile(folder)
  const writer = new Database(file)
  try {
    configure(writer)
    migrate(drizzle(writer), { migrationsFolder })
  } catch (error) {
    writer.close()
    throw error
  }
  const reader = new Database(file, { readonly: true })
  reader.pragma('busy_timeout = 5000')

  // better-sqlite3 answers at once; its builder is awaited like PostgreSQL's.
  const connection = (client: Database.Database): Connection => ({
    db: guardQueries(drizzle(client)) as unknown as Connection['db'],
    tables,
  })
  const writing = connection(writer)
  let queue: Promise<unknown> = Promise.resolve()
  let closed = false
  const end = new Once(async () => {
    closed = true
    await queue
    reader.close()
    // All of it stands in the one file then, whoever copies it.
    writer.pragma('wal_checkpoint(TRUNCATE)')
    writer.close()
  })

  return {
    kind: 'sqlite',
    read: connection(reader),
    write: (work) => {
      if (closed) return Promise.reject(new ServerClosed('the database is closed'))
      const turn = queue.then(async () => {
        writer.exec('BEGIN IMMEDIATE')
        try {
          const value = await work(writing)
          writer.exec('COMMIT')
          return value
        } catch (error) {
          if (writer.inTransaction) writer.exec('ROLLBACK')
          throw error
        }
      })
      queue = turn.catch(() => undefined)
      return turn
    },
    close: () => end.get(),
  }
}
