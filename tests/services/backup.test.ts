import { spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '@db/connection'
import { openSqlite } from '@db/openSqlite'
import { insertSubmission } from '@db/repositories/submissions'
import { insertUser } from '@db/repositories/users'
import type { AssessmentKey, SubmissionId, UserId } from '@lib/domain/ids'

let home: string
const at = (name: string) => path.join(home, name)
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'holdout-backup-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const userId = 'somebody' as UserId
const addSomebody = (store: Store) =>
  store.write((connection) =>
    insertUser(connection, {
      id: userId,
      email: 'somebody@example.org',
      name: 'Somebody',
      passwordHash: 'hash',
      siteRole: 'learner',
      createdAt: 1,
      disabledAt: null,
    }),
  )
const submit = (store: Store, number: number) =>
  store.write((connection) =>
    insertSubmission(connection, {
      id: `submission-${number}` as SubmissionId,
      userId,
      assessment: 'course/chapter/exercise' as AssessmentKey,
      number,
      payload: { kind: 'program', source: 'x'.repeat(2000) },
      seed: 1,
      contentHash: 'abc',
      submittedAt: number,
    }),
  )

/** As somebody at the console runs it. */
function run(command: 'backup' | 'restore', folder: string, ...rest: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn('node_modules/.bin/tsx', ['--conditions=react-server', 'lib/cli/backup.ts', command, ...rest], {
    env: { ...process.env, HOLDOUT_DATA: folder, DATABASE_URL: '' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      said += data
    })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}

const numbers = (file: string): number[] => {
  const database = new Database(file, { readonly: true })
  try {
    return (database.prepare('select number from submissions order by number').all() as { number: number }[]).map(({ number }) => number)
  } finally {
    database.close()
  }
}
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/** A data folder with some submissions in it, whose server has ended. */
async function someData(folder: string, count: number): Promise<void> {
  const store = await openSqlite(folder)
  await addSomebody(store)
  for (const number of upTo(count)) await submit(store, number)
  await store.close()
}

describe('a backup', () => {
  it('holds everything that was acknowledged before it began, while writing goes on, and is what is restored', async () => {
    const store = await openSqlite(at('data'))
    await addSomebody(store)
    let written = 0
    let going = true
    const writing = (async () => {
      while (going) {
        await submit(store, written + 1)
        written++
        await setImmediate()
      }
    })()
    while (written < 200) await setImmediate()
    const before = written
    const { code, said } = await run('backup', at('data'), at('kept.db'))
    const after = written
    going = false
    await writing
    expect(said).toMatch(/Kept \d+ rows/)
    expect(code).toBe(0)
    expect(after).toBeGreaterThan(before)
    // One moment of it, without a gap.
    const kept = numbers(at('kept.db'))
    expect(kept).toEqual(upTo(kept.length))
    expect(kept.length).toBeGreaterThanOrEqual(before)
    expect(statSync(at('kept.db')).mode & 0o777).toBe(0o600)
    expect(readdirSync(home).sort()).toEqual(['data', 'kept.db'])

    const refused = await run('restore', at('data'), at('kept.db'))
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('Stop it first') })
    await submit(store, written + 1)
    await store.close()
    const restored = await run('restore', at('data'), at('kept.db'))
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining(`submissions: ${kept.length}`) })
    expect(numbers(at('data/holdout.db'))).toEqual(kept)
    const old = readdirSync(at('data')).filter((name) => name.includes('before'))
    expect(old).toHaveLength(1)
    expect(numbers(at(`data/${old[0]}`))).toEqual(upTo(written + 1))
    const again = await openSqlite(at('data'))
    await submit(again, kept.length + 1)
    await again.close()
  })

  it('makes the folder it is kept in, or says why there can be none', async () => {
    await someData(at('data'), 1)
    expect((await run('backup', at('data'), at('backups/weekly/monday.db'))).code).toBe(0)
    expect(numbers(at('backups/weekly/monday.db'))).toEqual([1])
    writeFileSync(at('file'), '')
    const { code, said } = await run('backup', at('data'), at('file/monday.db'))
    expect({ code, lines: said.trim().split('\n').length }).toEqual({ code: 1, lines: 1 })
    expect(said).toContain('There can be no folder')
  })

  it('overwrites nothing, and invents nothing', async () => {
    await someData(at('data'), 1)
    writeFileSync(at('kept.db'), 'mine')
    expect(await run('backup', at('data'), at('kept.db'))).toMatchObject({ code: 1, said: expect.stringContaining('is there already') })
    expect(readFileSync(at('kept.db'), 'utf8')).toBe('mine')
    expect(await run('backup', at('nothing'), at('other.db'))).toMatchObject({ code: 1, said: expect.stringContaining('no database') })
    expect(existsSync(at('nothing'))).toBe(false)
    expect((await run('backup', at('data'))).code).toBe(2)
  })
})

describe('restoring', () => {
  it('fills a folder that is not there yet', async () => {
    await someData(at('data'), 3)
    await run('backup', at('data'), at('kept.db'))
    expect((await run('restore', at('fresh'), at('kept.db'))).code).toBe(0)
    expect(numbers(at('fresh/holdout.db'))).toEqual([1, 2, 3])
    expect(statSync(at('fresh')).mode & 0o777).toBe(0o700)
    expect(readdirSync(at('fresh'))).toEqual(['holdout.db'])
  })

  it.each([
    ['is no database any more', () => writeFileSync(at('data/holdout.db'), 'nothing that could be read'.repeat(500))],
    ['is cut off', () => writeFileSync(at('data/holdout.db'), readFileSync(at('data/holdout.db')).subarray(0, 9000))],
  ])('takes the place of what %s, and keeps it', async (_, spoilData) => {
    await someData(at('data'), 200)
    await run('backup', at('data'), at('kept.db'))
    spoilData()
    expect((await run('restore', at('data'), at('kept.db'))).code).toBe(0)
    expect(numbers(at('data/holdout.db'))).toEqual(upTo(200))
    expect(readdirSync(at('data'))).toHaveLength(2)
  })

  const spoil: [what: string, said: string, make: () => Promise<void>][] = [
    ['a file that is not there', 'no file', async () => undefined],
    ['a text', 'no database', async () => writeFileSync(at('kept.db'), 'not a database at all, and longer than a header is'.repeat(20))],
    [
      'another database',
      'no database of Holdout’s',
      async () => {
        const database = new Database(at('kept.db'))
        database.exec('create table users (id text)')
        database.close()
      },
    ],
    [
      'a database of a later version',
      'later version',
      async () => {
        await someData(at('later'), 1)
        const database = new Database(at('later/holdout.db'))
        database.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)")
        database.close()
        cpSync(at('later/holdout.db'), at('kept.db'))
      },
    ],
    [
      'a database that is cut off',
      'damaged',
      async () => {
        await someData(at('cut'), 200)
        const whole = readFileSync(at('cut/holdout.db'))
        writeFileSync(at('kept.db'), whole.subarray(0, whole.length / 2))
      },
    ],
    [
      'a database that has lost a page of rows',
      'damaged',
      async () => {
        await someData(at('cut'), 200)
        const whole = readFileSync(at('cut/holdout.db'))
        whole.fill(0xff, whole.length - 8192, whole.length - 4096)
        writeFileSync(at('kept.db'), whole)
      },
    ],
  ]
  it.each(spoil)('refuses %s, and leaves what is there', async (_, said, make) => {
    await someData(at('data'), 2)
    await make()
    expect(await run('restore', at('data'), at('kept.db'))).toMatchObject({ code: 1, said: expect.stringContaining(said) })
    expect(readdirSync(at('data'))).toEqual(['holdout.db'])
    expect(numbers(at('data/holdout.db'))).toEqual([1, 2])
  })
})

describe('a data folder', () => {
  it('is for its owner alone, with all that is in it, however it was made', async () => {
    await someData(at('data'), 1)
    for (const name of ['', '/holdout.db']) chmodSync(at(`data${name}`), name ? 0o644 : 0o755)
    const store = await openSqlite(at('data'))
    await submit(store, 2)
    const modes = ['', '/holdout.db', '/holdout.db-wal', '/holdout.db-shm'].map((name) => statSync(at(`data${name}`)).mode & 0o777)
    expect(modes).toEqual([0o700, 0o600, 0o600, 0o600])
    await store.close()
  })

  it('holds one file with everything in it when its server has ended', async () => {
    await someData(at('data'), 100)
    expect(readdirSync(at('data'))).toEqual(['holdout.db'])
    cpSync(at('data/holdout.db'), at('copied.db'))
    expect(numbers(at('copied.db'))).toEqual(upTo(100))
  })
})
