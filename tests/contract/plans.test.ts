import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { databaseFile } from '@db/databaseFile'
import { openSqlite } from '@db/openSqlite'
import { ungraded } from '@db/repositories/submissions'
import type { AssessmentKey } from '@lib/domain/ids'

it('what waits is looked for each minute, and no row is read for it that has a verdict', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdout-plans-'))
  const store = await openSqlite(folder)
  const { sql, params } = ungraded(store.read, ['course/exercise' as AssessmentKey]).toSQL()
  const client = new Database(databaseFile(folder), { readonly: true })
  const steps = client.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...params)
  const scans = steps.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'))
  expect(scans).toEqual([expect.stringContaining('COVERING INDEX'), expect.stringContaining('COVERING INDEX')])
  client.close()
  await store.close()
  rmSync(folder, { recursive: true })
})
