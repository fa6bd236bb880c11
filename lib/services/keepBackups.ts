import 'server-only'
import { BackupError, backUpSqlite, type RowCounts, restoreSqlite } from '../../db/backup'
import { dumpPostgres } from '../../db/dumpPostgres'

/** The database that is meant: PostgreSQL by its address, or else the embedded one of a data folder. */
export interface Place {
  readonly databaseUrl: string | undefined
  readonly folder: string
}

/** What came of it, or why nothing did, for the person at the console. */
export type BackupOutcome = { readonly done: true; readonly text: string } | { readonly done: false; readonly text: string }

const summed = (counts: RowCounts) => {
  const tables = Object.entries(counts).filter(([name]) => !name.startsWith('__'))
  const rows = tables.reduce((sum, [, count]) => sum + count, 0)
  return `${rows} rows in ${tables.length} tables; accounts: ${counts.users ?? 0}, submissions: ${counts.submissions ?? 0}`
}

async function attempt(work: () => Promise<string>): Promise<BackupOutcome> {
  try {
    return { done: true, text: await work() }
  } catch (error) {
    if (error instanceof BackupError) return { done: false, text: error.message }
    throw error
  }
}

/** Keeps all that the database holds in a file, while a server may go on. For whoever is at the console. */
export function backUp({ databaseUrl, folder }: Place, file: string): Promise<BackupOutcome> {
  return attempt(async () => {
    if (!databaseUrl) return `Kept ${summed(await backUpSqlite(folder, file))}, in ${file}. Checked.`
    dumpPostgres(databaseUrl, file)
    return `Kept the whole database in ${file}, for pg_restore.`
  })
}

/** Puts a backup in the place of what the database holds. For whoever is at the console. */
export function restore({ databaseUrl, folder }: Place, file: string): Promise<BackupOutcome> {
  return attempt(async () => {
    if (databaseUrl)
      throw new BackupError(
        'The database is PostgreSQL. Stop the server, make an empty database with createdb, and fill it: pg_restore --no-owner --dbname=NAME FILE',
      )
    const { counts, kept } = restoreSqlite(folder, file)
    return `Restored ${summed(counts)}.${kept ? ` What was there before is in ${kept}.` : ''}`
  })
}
