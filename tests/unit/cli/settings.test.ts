import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSettings } from '@lib/cli/settings'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdout-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const read = (environment: Record<string, string> = {}) =>
  readSettings({ NODE_ENV: 'test', HOLDOUT_DATA: path.join(folder, 'data'), ...environment })

describe('the settings', () => {
  it('need nothing: they make a secret once, and keep it for the owner’s eyes alone', () => {
    const first = read()
    const file = path.join(folder, 'data/session-secret')
    expect(first.env).toMatchObject({ PORT: '3000', NEXTAUTH_URL: 'http://localhost:3000', NEXTAUTH_SECRET: readFileSync(file, 'utf8') })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700)
    expect(read().env.NEXTAUTH_SECRET).toBe(first.env.NEXTAUTH_SECRET)
  })

  it('follow the environment', () => {
    expect(read({ PORT: '8080', NEXTAUTH_URL: 'https://holdout.example.org', NEXTAUTH_SECRET: 'given' })).toMatchObject({
      port: 8080,
      env: { PORT: '8080', NEXTAUTH_URL: 'https://holdout.example.org', NEXTAUTH_SECRET: 'given' },
    })
  })

  it.each([{ PORT: 'http' }, { PORT: '0' }, { PORT: '65536' }, { PORT: '1.5' }, { NEXTAUTH_URL: 'holdout' }])(
    'refuse %o, and say why',
    (environment) => {
      expect(() => read(environment as Record<string, string>)).toThrow(/has to be/)
    },
  )
})
