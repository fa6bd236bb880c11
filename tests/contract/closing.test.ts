import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openPostgres } from '@db/openPostgres'
import { openSqlite } from '@db/openSqlite'
import { countUsers } from '@db/repositories/users'
import { closeStore, currentStore, replaceStore } from '@db/store'
import { ServerClosed } from '@lib/domain/ServerClosed'
import { postgresServer } from '../support/stores'

const folders: string[] = []
beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdout-closing-'))
  folders.push(folder)
  vi.stubEnv('HOLDOUT_DATA', folder)
  vi.stubEnv('DATABASE_URL', '')
  replaceStore(undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
  replaceStore(undefined)
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

it('whoever asks for the store while it closes, or later, is told, and one file is left', async () => {
  await currentStore()
  const closing = closeStore()
  const meanwhile = currentStore()
  await expect(meanwhile).rejects.toThrow(ServerClosed)
  await closing
  await expect(currentStore()).rejects.toThrow(ServerClosed)
  expect(readdirSync(folders[0] as string)).toEqual(['holdout.db'])
})

const opened = {
  SQLite: async () => ({ store: await openSqlite(folders[0] as string), close: async () => undefined }),
  PostgreSQL: async () => {
    const server = await postgresServer()
    return { store: await openPostgres(server.url), close: server.close }
  },
}

it.each(Object.entries(opened))('%s ends what is being written when it is closed, and refuses what comes later', async (_, open) => {
  const { store, close } = await open()
  // More than it has connections.
  const before = Array.from({ length: 20 }, () => store.write((connection) => countUsers(connection)))
  const closing = store.close()
  await expect(store.write((connection) => countUsers(connection))).rejects.toThrow(ServerClosed)
  expect(await Promise.all(before)).toEqual(Array.from({ length: 20 }, () => 0))
  await closing
  await close()
})

it.each(Object.entries(opened))('%s is closed once, however often it is asked to', async (_, open) => {
  const { store, close } = await open()
  let written = false
  const writing = store.write(async (connection) => {
    await countUsers(connection)
    written = true
  })
  const first = store.close()
  await store.close()
  expect(written).toBe(true)
  await Promise.all([writing, first])
  await store.close()
  await close()
})

it('a store that nobody has opened stays so', async () => {
  await closeStore()
  await expect(currentStore()).rejects.toThrow(ServerClosed)
  expect(readdirSync(folders[0] as string)).toEqual([])
})
