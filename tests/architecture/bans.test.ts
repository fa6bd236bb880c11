import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

let root: string
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'holdout-bans-'))
  for (const name of ['.biome.json', '.biome', '.gitignore']) cpSync(name, path.join(root, name), { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function lint(file: string, text: string): string {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
  const { stdout, stderr } = spawnSync(path.resolve('node_modules/.bin/biome'), ['lint', file], { cwd: root, encoding: 'utf8' })
  return stdout + stderr
}

it.each([
  ['a draw from a hidden source', 'lib/core/a.ts', 'export const a = Math.random()\n', 'hidden source'],
  ['the time of day', 'content/c/a.ts', 'export const a = Date.now()\n', 'hidden source'],
  [
    'an async transaction',
    'lib/services/a.ts',
    'export const a = (db: { transaction(f: () => Promise<void>): void }) => db.transaction(async () => {})\n',
    'store’s write'.replace('’', "'"),
  ],
  ['storage that may throw', 'app/a.ts', "export const a = () => localStorage.getItem('a')\n", 'browserStorage'],
  ['a plural by hand', 'app/b.ts', "export const b = (n: number) => (n === 1 ? 'try' : 'tries')\n", 'lib/domain/wording'],
  ['an s put behind a word', 'lib/services/b.ts', "export const b = (n: number) => 'part' + (n > 1 ? 's' : '')\n", 'lib/domain/wording'],
  ['an author’s s', 'content/c/b.ts', "export const b = (n: number) => 'part' + (n > 1 ? 's' : '')\n", 'lib/domain/wording'],
  [
    'an author’s plural',
    'content/c/d.ts',
    "export const d = (all: readonly string[]) => (all.length === 1 ? 'knob' : 'knobs')\n",
    'lib/domain/wording',
  ],
  ['an error that another copy of its module would not know', 'db/e.ts', 'export class Lost extends Error {}\n', 'lib/domain/namedError'],
  ['one with a body', 'lib/sandbox/server/e.ts', 'export class Lost extends Error {\n  readonly code = 1\n}\n', 'lib/domain/namedError'],
  ['a barrel', 'lib/ui/a.ts', "export * from './b'\n", 'noReExportAll'],
  ['a default export', 'lib/ui/c.ts', 'export default 1\n', 'noDefaultExport'],
])('the linter refuses %s', (_, file, text, said) => {
  expect(lint(file, text)).toContain(said)
})

it('the linter lets a number choose what is no word', () => {
  expect(lint('lib/ui/fine.ts', 'export const fine = (n: number): number => (n === 1 ? 2 : 3)\n')).not.toContain('lib/domain/wording')
  expect(lint('content/c/fine.ts', "export const fine = (label: number) => (label === 1 ? 'disc' : 'square')\n")).not.toContain(
    'lib/domain/wording',
  )
})

it('the linter lets a seeded draw be', () => {
  expect(lint('lib/core/fine.ts', 'export const fine = (rng: { uniform(): number }): number => rng.uniform()\n')).not.toContain(
    'hidden source',
  )
})
