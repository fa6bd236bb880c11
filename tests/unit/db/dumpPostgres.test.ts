import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dumpPostgres } from '../../../db/dumpPostgres'

const url = 'postgres://holdout:secret@localhost/holdout'
let folder: string
let file: string

/** Puts a program named pg_dump first on the path. */
function install(script: string): void {
  const program = path.join(folder, 'pg_dump')
  writeFileSync(program, `#!/bin/sh\nfile="\${3#--file=}"\n${script}\n`)
  chmodSync(program, 0o755)
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dump-'))
  file = path.join(folder, 'kept', 'holdout.dump')
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

test('A dump can be read by its owner alone', () => {
  install('echo rows > "$file"')
  dumpPostgres(url, file)
  expect(readFileSync(file, 'utf8')).toBe('rows\n')
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('A dump that fails leaves no file behind', () => {
  install('echo half > "$file"; echo gone >&2; exit 1')
  expect(() => dumpPostgres(url, file)).toThrow('pg_dump has failed: gone')
  expect(existsSync(file)).toBe(false)
  expect(readdirSync(path.dirname(file))).toEqual([])
})
