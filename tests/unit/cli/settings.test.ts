import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { complaintOf, readSettings } from '@lib/cli/settings'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdout-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const read = (environment: Record<string, string> = {}) =>
  readSettings({ NODE_ENV: 'test', HOLDOUT_DATA: path.join(folder, 'data'), ...environment })

it('a data folder that every account may write in is complained of, and no other', () => {
  expect(complaintOf(path.join(folder, 'not-there'))).toBeUndefined()
  for (const mode of [0o700, 0o755, 0o770]) {
    chmodSync(folder, mode)
    expect(complaintOf(folder)).toBeUndefined()
  }
  chmodSync(folder, 0o777)
  expect(complaintOf(folder)).toContain(`may write in ${folder}`)
})

describe('the settings', () => {
  it('need nothing: they make a secret once, and keep it for the owner’s eyes alone', () => {
    const first = read()
    const file = path.join(folder, 'data/session-secret')
    expect(first.env).toMatchObject({ PORT: '3000', NEXTAUTH_URL: 'http://localhost:3000', NEXTAUTH_SECRET: readFileSync(file, 'utf8') })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700)
    expect(read().env.NEXTAUTH_SECRET).toBe(first.env.NEXTAUTH_SECRET)
  })

  const secret = 'thirty-two characters are enough'

  it('follow the environment', () => {
    const given = { PORT: '8080', NEXTAUTH_URL: 'https://holdout.example.org', NEXTAUTH_SECRET: secret }
    expect(read({ ...given, HOST: '127.0.0.1', HOLDOUT_TRUST_PROXY: '2' })).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      trustedProxies: 2,
      origin: 'https://holdout.example.org',
      env: given,
    })
  })

  it('trust no proxy and listen everywhere unless they are told otherwise', () => {
    expect(read({ HOST: '', HOLDOUT_TRUST_PROXY: '' })).toMatchObject({ host: undefined, trustedProxies: 0 })
  })

  it('write an address as browsers do', () => {
    expect(read({ NEXTAUTH_URL: 'HTTPS://Holdout.Example.org:443/' }).env.NEXTAUTH_URL).toBe('https://holdout.example.org')
  })

  it('make a folder private that others could read', () => {
    const data = path.join(folder, 'data')
    mkdirSync(data)
    chmodSync(data, 0o755)
    read()
    expect(statSync(data).mode & 0o777).toBe(0o700)
  })

  it.each([
    { PORT: 'http' },
    { PORT: '0' },
    { PORT: '65536' },
    { PORT: '1.5' },
    { PORT: '0x50' },
    { PORT: ' 80' },
    { HOST: 'not a host' },
    { HOST: '-a' },
    { HOST: 'http://localhost' },
    { HOLDOUT_TRUST_PROXY: 'yes' },
    { HOLDOUT_TRUST_PROXY: '-1' },
    { HOLDOUT_TRUST_PROXY: '17' },
    { NEXTAUTH_URL: 'holdout' },
    { NEXTAUTH_URL: 'ftp://holdout.example.org' },
    { NEXTAUTH_URL: 'https://example.org/holdout' },
    { NEXTAUTH_URL: 'https://example.org/?a' },
    { NEXTAUTH_URL: 'https://ada@example.org' },
    { NEXTAUTH_SECRET: secret.slice(1) },
    { DATABASE_URL: 'mysql://example.org/holdout' },
    { DATABASE_URL: 'holdout.db' },
  ])('refuse %o by name and in one line, and say why', (environment) => {
    const [[name, value]] = Object.entries(environment) as [[string, string]]
    let said = ''
    try {
      read({ [name]: value })
    } catch (error) {
      said = (error as Error).message
    }
    expect(said).toMatch(new RegExp(`^${name} has to .*\\.$`))
    expect(said.includes(value)).toBe(!['NEXTAUTH_SECRET', 'DATABASE_URL'].includes(name))
  })
})
