import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { openPostgres } from '@db/openPostgres'
import { openSqlite } from '@db/openSqlite'
import { postgresServer } from '../support/stores'

/** All that a database holds, by table. */
type Contents = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

interface Kept {
  read(): Promise<Contents>
  migrate(): Promise<void>
  close(): Promise<void>
}

/** Databases that an earlier version has made, with rows in every table: tests/README.md says how they are kept. */
const kept: Readonly<Record<string, () => Promise<Kept>>> = {
  SQLite: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'holdout-kept-'))
    const file = path.join(folder, 'holdout.db')
    copyFileSync('tests/kept/holdout.db', file)
    return {
      read: async () => {
        const database = new Database(file)
        const tables = database.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").all()
        const contents = (tables as { name: string }[]).map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()])
        database.close()
        return Object.fromEntries(contents)
      },
      migrate: async () => (await openSqlite(folder)).close(),
      close: async () => rmSync(folder, { recursive: true, force: true }),
    }
  },
  PostgreSQL: async () => {
    const server = await postgresServer()
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await client.query(readFileSync('tests/kept/postgres.sql', 'utf8'))
    return {
      read: async () => {
        const { rows } = await client.query("select tablename as name from pg_tables where schemaname = 'public'")
        const contents: [string, readonly Record<string, unknown>[]][] = []
        for (const { name } of rows as { name: string }[]) contents.push([name, (await client.query(`select * from "${name}"`)).rows])
        return Object.fromEntries(contents)
      },
      migrate: async () => (await openPostgres(server.url)).close(),
      close: async () => {
        await client.end()
        await server.close()
      },
    }
  },
}

/** Rows as texts that can be told apart, of some columns alone. */
const textsOf = (rows: Contents[string], columns: readonly string[]) =>
  rows.map((row) => JSON.stringify(columns.map((column) => [column, row[column]]))).sort()

describe.each(Object.entries(kept))('what an earlier version has kept in %s', (_, open) => {
  it('is all there after migrating: every table, every row, and every value of the columns that are still there', async () => {
    const database = await open()
    try {
      const before = await database.read()
      await database.migrate()
      const after = await database.read()
      const tables = Object.entries(before).filter(([name]) => !name.startsWith('__'))
      expect(tables.length).toBeGreaterThan(10)
      for (const [name, rows] of tables) {
        const [old = {}] = rows
        const [now = {}] = after[name] ?? []
        const columns = Object.keys(old).filter((column) => column in now)
        expect(rows.length, `${name} is kept with rows in it`).toBeGreaterThan(0)
        expect(columns.length, `${name} has columns that are still there`).toBeGreaterThan(0)
        const left = textsOf(after[name] ?? [], columns)
        // Each takes its own: a migration may add rows, and may not make one of two.
        const lost = textsOf(rows, columns).filter((text) => {
          const at = left.indexOf(text)
          if (at >= 0) left.splice(at, 1)
          return at < 0
        })
        expect(lost, name).toEqual([])
      }
      await database.migrate()
      expect(await database.read(), 'migrating again changes nothing').toEqual(after)
    } finally {
      await database.close()
    }
  })
})
