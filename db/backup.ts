import 'server-only'
import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { namedError } from '../lib/domain/namedError'
import { databaseFile, filesOfDatabase, keepPrivate } from './databaseFile'
import { makeFolder } from './makeFolder'

/** A backup that cannot be made or used. Its message is for the person at the console. */
export class BackupError extends namedError('BackupError') {}

const migrationsFolder = path.join(process.cwd(), 'db/migrations/sqlite')

/** How many rows each table has. */
export type RowCounts = Readonly<Record<string, number>>

function countRows(database: Database.Database): RowCounts {
  const tables = database.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name").all()
  return Object.fromEntries(
    (tables as { name: string }[]).map(({ name }) => [
      name,
      (database.prepare(`select count(*) as count from "${name}"`).get() as { count: number }).count,
    ]),
  )
}

/** Has SQLite read all of a database. @throws BackupError when something is wrong with it */
function checkWhole(database: Database.Database, what: string): void {
  const [first] = database.pragma('integrity_check(1)') as { integrity_check: string }[]
  if (first?.integrity_check !== 'ok') throw new BackupError(`${what} is damaged: ${first?.integrity_check}.`)
  if ((database.pragma('foreign_key_check') as unknown[]).length > 0) throw new BackupError(`${what} is damaged: rows are missing.`)
}

/** Makes the folder that a file is to lie in, for its owner alone. @throws BackupError */
export function makeFolderOf(file: string): void {
  try {
    makeFolder(path.dirname(file))
  } catch (error) {
    throw new BackupError(`There can be no folder ${path.dirname(file)}: ${(error as Error).message}.`)
  }
}

const hasCode = (error: unknown, ...codes: readonly string[]) => codes.some((code) => (error as { code?: string }).code?.startsWith(code))

function keepOnDisk(file: string): void {
  const handle = openSync(file, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

const removeAll = (file: string) => {
  for (const each of filesOfDatabase(file)) rmSync(each, { force: true })
}

/**
 * Copies a data folder's database as it is at one moment into one file, while a server may go on writing.
 * @returns how many rows of each table are in it
 * @throws BackupError
 */
export async function backUpSqlite(folder: string, file: string): Promise<RowCounts> {
  const from = databaseFile(folder)
  if (!existsSync(from)) throw new BackupError(`There is no database in ${folder}.`)
  if (existsSync(file)) throw new BackupError(`${file} is there already.`)
  const partial = `${file}.partial`
  makeFolderOf(file)
  removeAll(partial)
  const source = new Database(from, { fileMustExist: true, timeout: 10_000 })
  try {
    // Counted and copied as of the same moment, whoever writes meanwhile.
    source.exec('BEGIN')
    const counts = countRows(source)
    await source.backup(partial, { progress: () => 0x7fffffff })
    source.exec('ROLLBACK')
    chmodSync(partial, 0o600)
    const copy = new Database(partial)
    try {
      copy.pragma('journal_mode = DELETE')
      checkWhole(copy, 'The copy')
      if (JSON.stringify(countRows(copy)) !== JSON.stringify(counts)) throw new BackupError('The copy does not hold all rows.')
    } finally {
      copy.close()
    }
    keepOnDisk(partial)
    renameSync(partial, file)
    return counts
  } finally {
    source.close()
    removeAll(partial)
  }
}

/** Makes one file of a database that nobody else has open. @returns whether nobody has */
function settle(file: string): boolean {
  const database = new Database(file, { timeout: 0 })
  try {
    // Asks for the file for itself alone, which whoever has it open prevents.
    return database.pragma('journal_mode = DELETE', { simple: true }) === 'delete'
  } catch (error) {
    if (hasCode(error, 'SQLITE_BUSY')) return false
    // A database that is broken is what a backup is for: it is kept aside as it is.
    if (hasCode(error, 'SQLITE_NOTADB', 'SQLITE_CORRUPT')) return true
    throw error
  } finally {
    database.close()
  }
}

/** Whether a file holds a database of Holdout's, of this version or an earlier one. @throws BackupError */
function checkOurs(database: Database.Database, what: string): void {
  const versions = readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis)
  const has = (name: string) => database.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(name) !== undefined
  if (!has('__drizzle_migrations') || !has('users') || !has('submissions')) throw new BackupError(`${what} is no database of Holdout’s.`)
  const applied = database.prepare('select created_at as at from __drizzle_migrations').all() as { at: number }[]
  if (applied.some(({ at }) => !versions.includes(Number(at)))) throw new BackupError(`${what} was made by a later version of Holdout.`)
}

/** Brings a copy up to this version. @throws BackupError when it is no sound database of Holdout's */
function adopt(copy: string, what: string): RowCounts {
  let database: Database.Database | undefined
  try {
    database = new Database(copy)
    database.pragma('journal_mode = DELETE')
    checkOurs(database, what)
    checkWhole(database, what)
    const counts = countRows(database)
    migrate(drizzle(database), { migrationsFolder })
    checkWhole(database, what)
    return counts
  } catch (error) {
    if (hasCode(error, 'SQLITE_NOTADB')) throw new BackupError(`${what} is no database.`)
    if (hasCode(error, 'SQLITE_CORRUPT')) throw new BackupError(`${what} is damaged: ${(error as Error).message}.`)
    throw error
  } finally {
    database?.close()
  }
}

/**
 * Puts a backup in the place of a data folder's database, and keeps the one that was there beside it.
 * @returns how many rows of each table the backup holds, and where the old one is, if there was any
 * @throws BackupError when the backup cannot be used, or a server runs: then everything is as it was
 */
export function restoreSqlite(folder: string, file: string): { readonly counts: RowCounts; readonly kept: string | undefined } {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`)
  const target = databaseFile(folder)
  const existed = existsSync(target)
  if (existed && !settle(target)) throw new BackupError(`A server is using the database in ${folder}. Stop it first.`)
  const copy = `${target}.restoring`
  makeFolderOf(copy)
  removeAll(copy)
  try {
    // A copy that was made by hand may have its newest rows beside it.
    for (const [i, each] of filesOfDatabase(file).entries()) {
      const name = filesOfDatabase(copy)[i]
      if (name && !each.endsWith('-shm') && existsSync(each)) copyFileSync(each, name)
    }
    chmodSync(copy, 0o600)
    const counts = adopt(copy, file)
    keepOnDisk(copy)
    const kept = existed ? `${target}.before-${new Date().toISOString().replace(/[:.]/g, '-')}` : undefined
    if (kept) renameSync(target, kept)
    renameSync(copy, target)
    keepPrivate(folder)
    return { counts, kept }
  } finally {
    removeAll(copy)
  }
}
