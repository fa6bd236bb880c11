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

interface Journal {
  readonly entries: readonly { readonly tag: string; readonly when: number }[]
}
const journalOf = (dialect: string) => (JSON.parse(readFileSync(`db/migrations/${dialect}/meta/_journal.json`, 'utf8')) as Journal).entries

/** The statements that make a database as it was before a migration, which its journal then has for the last one. */
function before(dialect: 'sqlite' | 'postgres', migration: string): string {
  const made = journalOf(dialect).filter(({ tag }) => tag < migration)
  const [schema, id] = dialect === 'postgres' ? ['drizzle.', 'serial primary key'] : ['', 'integer primary key']
  return [
    ...made.map(({ tag }) => readFileSync(`db/migrations/${dialect}/${tag}.sql`, 'utf8').replaceAll('--> statement-breakpoint', '')),
    dialect === 'postgres' ? 'create schema drizzle' : '',
    `create table ${schema}__drizzle_migrations (id ${id}, hash text not null, created_at bigint)`,
    `insert into ${schema}__drizzle_migrations (hash, created_at) values ('', ${made.at(-1)?.when})`,
  ].join(';\n')
}

/** A database as it was before a migration, with rows, migrated. @returns what `question` comes to then */
const migrated: Readonly<Record<string, (migration: string, rows: string, question: string) => Promise<readonly unknown[]>>> = {
  SQLite: async (migration, rows, question) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'holdout-before-'))
    const old = new Database(path.join(folder, 'holdout.db'))
    old.exec(`${before('sqlite', migration)};\n${rows}`)
    old.close()
    await (await openSqlite(folder)).close()
    const database = new Database(path.join(folder, 'holdout.db'), { readonly: true })
    const answer = database.prepare(question).all()
    database.close()
    rmSync(folder, { recursive: true, force: true })
    return answer
  },
  PostgreSQL: async (migration, rows, question) => {
    const server = await postgresServer()
    const client = new pg.Client({ connectionString: server.url })
    try {
      await client.connect()
      await client.query(`${before('postgres', migration)};\n${rows}`)
      await (await openPostgres(server.url)).close()
      return (await client.query(question)).rows
    } finally {
      await client.end()
      await server.close()
    }
  },
}

/** Sittings of one quiz, as they can stand in the version before 0004: begun at a time, and done or not. */
const sittings: Readonly<Record<string, readonly { readonly startedAt: number; readonly done: boolean; readonly maximum: number }[]>> = {
  none: [],
  begun: [{ startedAt: 10, done: false, maximum: 5 }],
  done: [{ startedAt: 10, done: true, maximum: 5 }],
  'done and begun again': [
    { startedAt: 10, done: true, maximum: 4 },
    { startedAt: 20, done: false, maximum: 6 },
  ],
  'begun twice': [
    { startedAt: 10, done: false, maximum: 6 },
    { startedAt: 20, done: false, maximum: 5 },
  ],
}
const states = Object.entries(sittings).flatMap(([name, attempts]) =>
  ['chapter/quiz', 'exam', 'review'].flatMap((part) =>
    [true, false].map((hasProgress) => ({ learner: `${name}, ${part}, ${hasProgress}`, part: `course/${part}`, attempts, hasProgress })),
  ),
)

describe.each(Object.entries(migrated))('0004 in %s, for whatever a quiz’s sittings can be', (_, migrate) => {
  it('marks as begun what has been begun and is not known to be, and leaves all else as it is', async () => {
    const rows = states.flatMap(({ learner, part, attempts, hasProgress }) => [
      `insert into users (id, email, name, password_hash, site_role, session_version, created_at)
        values ('${learner}', '${learner}', '', '', 'learner', 1, 0)`,
      ...attempts.map(
        ({ startedAt, done, maximum }, i) =>
          `insert into attempts (id, user_id, assessment, number, seed, content_hash, started_at, completed_at, score_given, score_maximum)
            values ('${learner} ${i}', '${learner}', '${part}', ${i + 1}, 1, '', ${startedAt}, ${done ? startedAt + 1 : 'null'}, 3, ${maximum})`,
      ),
      hasProgress
        ? `insert into progress (user_id, assessment, score_given, score_maximum, passed, tries, updated_at)
            values ('${learner}', '${part}', 3, 4, true, 1, 11)`
        : '',
    ])
    const question = `select user_id as learner, score_given as given, score_maximum as maximum, tries, updated_at as at from progress`
    const found = (await migrate('0004', rows.join(';\n'), question)) as readonly Readonly<Record<string, unknown>>[]
    const expected = states.flatMap(({ learner, part, attempts, hasProgress }) => {
      if (hasProgress) return [{ learner, given: 3, maximum: 4, tries: 1, at: 11 }]
      const open = attempts.filter(({ done }) => !done)
      if (open.length === 0 || part.endsWith('/review')) return []
      const [maximum, at] = [Math.max(...open.map((each) => each.maximum)), Math.max(...open.map(({ startedAt }) => startedAt))]
      return [{ learner, given: 0, maximum, tries: 0, at }]
    })
    const byLearner = (row: Readonly<Record<string, unknown>>) => [row.learner, { ...row, at: Number(row.at) }]
    expect(Object.fromEntries(found.map(byLearner))).toEqual(Object.fromEntries(expected.map(byLearner)))
    expect(found.length).toBe(expected.length)
    expect(expected.length).toBe(states.length / 2 + 6)
  })
})

describe.each(Object.entries(migrated))('0009 in %s', (_, migrate) => {
  it('closes what others have taken the place of, as of their beginning, and nothing that is open or was handed in', async () => {
    const attempts = [
      { number: 1, startedAt: 10, completedAt: 15 },
      { number: 2, startedAt: 20, completedAt: null },
      { number: 3, startedAt: 30, completedAt: 35 },
      { number: 4, startedAt: 40, completedAt: null },
    ]
    const rows = ['a', 'b'].flatMap((learner) => [
      `insert into users (id, email, name, password_hash, site_role, created_at) values ('${learner}', '${learner}', '', '', 'learner', 0)`,
      ...attempts.map(
        ({ number, startedAt, completedAt }) =>
          `insert into attempts (id, user_id, assessment, number, seed, content_hash, started_at, completed_at, score_given, score_maximum)
            values ('${learner} ${number}', '${learner}', 'quiz', ${number}, 1, '', ${startedAt}, ${completedAt}, 3, 4)`,
      ),
    ])
    const question = 'select number, overtaken_at as at, score_given as given from attempts order by user_id, number'
    const found = (await migrate('0009', rows.join(';\n'), question)) as readonly Readonly<Record<string, unknown>>[]
    const expected = [null, 30, null, null].map((at, i) => ({ number: i + 1, at, given: 3 }))
    expect(found.map((row) => ({ ...row, at: row.at === null ? null : Number(row.at) }))).toEqual([...expected, ...expected])
  })
})
