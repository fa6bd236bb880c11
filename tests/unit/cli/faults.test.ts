import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdout-faults-'))
  writeFileSync(path.join(folder, 'a-file'), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secret = 'thirty-two characters are enough'
const run = (command: readonly string[], environment: Record<string, string>) =>
  spawnSync(path.resolve('node_modules/.bin/tsx'), ['--conditions=react-server', ...command], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, DATABASE_URL: '', NEXTAUTH_SECRET: '', ...environment },
  })

describe.each([
  ['is a file', () => path.join(folder, 'a-file')],
  ['is below a file', () => path.join(folder, 'a-file', 'data')],
  ['is where nothing can be made', () => '/proc/holdout'],
])('a data folder that %s', (_what, data) => {
  it.each([
    ['starting', 'lib/cli/prepare.ts', ''],
    ['adding the demo class', 'lib/cli/demo.ts', ''],
    ['an account’s command', 'lib/cli/admin.ts list', ''],
    ['an account’s command, which need keep no secret', 'lib/cli/admin.ts list', secret],
    ['making a backup', 'lib/cli/backup.ts backup to-a-file', ''],
    ['putting one back', 'lib/cli/backup.ts restore package.json', ''],
  ])('is told in one line: %s', (_command, line, NEXTAUTH_SECRET) => {
    const { status, stdout, stderr } = run(line.split(' '), { HOLDOUT_DATA: data(), NEXTAUTH_SECRET })
    expect([status, stdout, stderr.trim().split('\n').length], stderr).toEqual([1, '', 1])
    expect(stderr).toContain(data())
  })
})

it.runIf(process.getuid?.() === 0)('a data folder of another account that may be written in will do', () => {
  const shared = path.join(folder, 'shared')
  mkdirSync(shared)
  chmodSync(folder, 0o755)
  chmodSync(shared, 0o777)
  const line = `import('${path.resolve('db/databaseFile.ts')}').then(({ keepPrivate }) => keepPrivate('${shared}'))`
  const as = { uid: 65_534, gid: 65_534, encoding: 'utf8' } as const
  const { stderr } = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', '-e', line], as)
  expect(stderr).toBe('')
  expect(statSync(path.join(shared, 'holdout.db')).mode & 0o777).toBe(0o600)
  expect(statSync(shared).mode & 0o777).toBe(0o777)
})

it('a database that does not answer is told in one line, without its password', () => {
  const { status, stderr } = run(['lib/cli/admin.ts', 'list'], {
    DATABASE_URL: 'postgres://holdout:hidden@127.0.0.1:1/holdout',
    NEXTAUTH_SECRET: secret,
  })
  expect([status, stderr.trim().split('\n').length], stderr).toEqual([1, 1])
  expect(stderr).not.toContain('hidden')
})
