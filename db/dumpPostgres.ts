import 'server-only'
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { BackupError, makeFolderOf } from './backup'

/** What PostgreSQL's own programs read instead of parameters, which everybody on the machine may see. */
function access(url: string): Readonly<Record<string, string>> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  return {
    PGHOST: hostname.replace(/^\[|\]$/g, ''),
    ...(port ? { PGPORT: port } : {}),
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(searchParams.get('sslmode') ? { PGSSLMODE: searchParams.get('sslmode') as string } : {}),
  }
}

/** Has pg_dump write a consistent copy of the whole database, while a server may go on writing. @throws BackupError */
export function dumpPostgres(url: string, file: string): void {
  if (existsSync(file)) throw new BackupError(`${file} is there already.`)
  makeFolderOf(file)
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  try {
    // There for its owner alone before anything is written into it.
    closeSync(openSync(partial, 'wx', 0o600))
    const { status, error, stderr } = spawnSync('pg_dump', ['--format=custom', '--no-owner', `--file=${partial}`], {
      env: { ...process.env, ...access(url) },
      encoding: 'utf8',
    })
    if (error)
      throw new BackupError(
        'The database is PostgreSQL, and its program pg_dump is not installed here. Where it is: pg_dump --format=custom --no-owner --file=FILE DATABASE',
      )
    if (status !== 0) throw new BackupError(`pg_dump has failed: ${stderr.trim()}`)
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
}
