import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSqlite } from '@db/openSqlite'
import { replaceStore } from '@db/store'
import { findUserByEmail } from '@db/repositories/users'
import { readPasswordLink } from '@lib/services/accounts/passwordLinks'
import { openAccount } from '../../services/world'

let folder: string
let address: string
let store: Awaited<ReturnType<typeof openSqlite>>
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdout-admin-'))
  store = await openSqlite(folder)
  replaceStore(store)
  await openAccount(store, 'root', 'admin')
  address = (await openAccount(store, 'locked-out')).email
})
afterAll(async () => {
  replaceStore(undefined)
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const site = 'https://holdout.example.org'
/** Runs beside a server, as this process is one. */
const admin = (...parameters: string[]) => adminAt(site, ...parameters)
function adminAt(NEXTAUTH_URL: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(
    path.resolve('node_modules/.bin/tsx'),
    ['--conditions=react-server', 'lib/cli/admin.ts', ...parameters],
    { encoding: 'utf8', env: { ...process.env, HOLDOUT_DATA: folder, DATABASE_URL: '', NEXTAUTH_URL } },
  )
  return { status, said: stdout + stderr }
}
const account = () => findUserByEmail(store.read, address)

it('makes an administrator', async () => {
  expect(admin('make-admin', address.toUpperCase())).toMatchObject({ status: 0 })
  expect((await account())?.siteRole).toBe('admin')
})

it('prints a link that sets a new password', async () => {
  const { status, said } = admin('reset-link', address)
  expect(status).toBe(0)
  const [, token = ''] = said.match(/^https:\/\/holdout\.example\.org\/new-password\/([\w-]+)$/m) ?? []
  expect(await readPasswordLink(token)).toMatchObject({ email: address })
})

it('says that a link’s address may be another one where it was told none, and only there', () => {
  const doubt = /at another address than http:\/\/localhost:3000, put that in its place/
  expect(adminAt('', 'reset-link', address).said).toMatch(doubt)
  expect(admin('reset-link', address).said).not.toContain('another address')
})

it('disables and enables an account', async () => {
  expect(admin('disable', address).status).toBe(0)
  expect((await account())?.disabledAt).not.toBeNull()
  expect(admin('list').said).toContain(`${address}\tadmin\tdisabled\tlocked-out`)
  expect(admin('enable', address).status).toBe(0)
  expect((await account())?.disabledAt).toBeNull()
})

it.each([
  [[], 2, 'make-admin ADDRESS'],
  [['make-admin'], 2, 'make-admin ADDRESS'],
  [['constructor', 'a@example.org'], 2, 'make-admin ADDRESS'],
  [['list', 'a@example.org'], 2, 'make-admin ADDRESS'],
  [['disable', 'nobody@example.org'], 1, 'There is no account for nobody@example.org.'],
] as const)('says what it cannot do: %j', (parameters, status, said) => {
  const answer = admin(...parameters)
  expect(answer.status).toBe(status)
  expect(answer.said).toContain(said)
})
