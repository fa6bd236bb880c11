import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { browserFiles, browserRules, inspect, roomRules } from './rules'

const houses: string[] = []

/** A small house with some files in it, in a folder of its own. */
function build(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'holdout-house-'))
  houses.push(root)
  cpSync('tsconfig.json', path.join(root, 'tsconfig.json'))
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return root
}

afterEach(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true, force: true })
})

const names = async (files: Readonly<Record<string, string>>) => {
  const { violations } = await inspect(['.'], roomRules, { root: build(files) })
  return violations.map((violation) => violation.rule.name)
}

describe('the rooms', () => {
  it('are kept by every import of the project, types included', async () => {
    const { modules, violations } = await inspect(['app', 'content', 'db', 'lib', 'proxy.ts', 'instrumentation.ts'], roomRules)
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
    expect(modules).toBeGreaterThan(200)
  })

  const value = 'export const value = 1\n'
  const planted: [rule: string, files: Record<string, string>][] = [
    [
      'lib/core imports only what it may',
      { 'lib/core/a.ts': "import { value } from '../domain/b'\nexport const a = value\n", 'lib/domain/b.ts': value },
    ],
    [
      'lib/core imports only what it may',
      { 'lib/core/a.ts': "import type { B } from '../domain/b'\nexport type A = B\n", 'lib/domain/b.ts': 'export type B = 1\n' },
    ],
    ['core imports no package', { 'lib/core/a.ts': "import { z } from 'zod'\nexport const a = z\n" }],
    ['core imports nothing of Node.js', { 'lib/core/a.ts': "import { join } from 'node:path'\nexport const a = join\n" }],
    [
      'lib/grading imports only what it may',
      { 'lib/grading/a.ts': "import { value } from '../sandbox/b'\nexport const a = value\n", 'lib/sandbox/b.ts': value },
    ],
    [
      'app imports only what it may',
      { 'app/a.ts': "import { value } from '../lib/core/b'\nexport const a = value\n", 'lib/core/b.ts': value },
    ],
    [
      'app imports only what it may',
      { 'app/a.ts': "import { value } from '../lib/sandbox/server/b'\nexport const a = value\n", 'lib/sandbox/server/b.ts': value },
    ],
    [
      'only services and auth speak to the store',
      { 'app/a.ts': "import { value } from '../db/store'\nexport const a = value\n", 'db/store.ts': value },
    ],
    [
      'drizzle-orm|better-sqlite3|pg stays in its rooms',
      { 'lib/services/a.ts': "import { eq } from 'drizzle-orm'\nexport const a = eq\n" },
    ],
    [
      'react|react-dom|next|recharts stays in its rooms',
      { 'lib/grading/a.ts': "import { useState } from 'react'\nexport const a = useState\n" },
    ],
    [
      'quickjs-emscripten-core|@jitl/.*|sucrase stays in its rooms',
      { 'lib/services/a.ts': "import { transform } from 'sucrase'\nexport const a = transform\n" },
    ],
    [
      'charts take types alone from core',
      { 'lib/charts/a.ts': "import { value } from '../core/b'\nexport const a = value\n", 'lib/core/b.ts': value },
    ],
    [
      'only simulations of content draw',
      { 'content/c/a.ts': "import { value } from '../../lib/ui/b'\nexport const a = value\n", 'lib/ui/b.ts': value },
    ],
    [
      'pages take lessons and simulations from content, never what holds answers',
      {
        'app/a.ts': "import { value } from '../content/c/chapters/1/quiz'\nexport const a = value\n",
        'content/c/chapters/1/quiz.ts': value,
      },
    ],
    [
      'no circle',
      {
        'lib/ui/a.ts': "import { b } from './b'\nexport const a = () => b\n",
        'lib/ui/b.ts': "import { a } from './a'\nexport const b = () => a\n",
      },
    ],
    ['nothing imports what is not there', { 'lib/ui/a.ts': "import { b } from './nowhere'\nexport const a = b\n" }],
  ]
  it.each(planted)('%s: a planted violation is found (%#)', async (rule, files) => {
    expect(await names(files)).toContain(rule)
  })

  it('are not called broken by a house in order', async () => {
    expect(
      await names({ 'lib/grading/a.ts': "import { value } from '../core/b'\nexport const a = value\n", 'lib/core/b.ts': value }),
    ).toEqual([])
  })

  it('cannot be checked by looking at nothing', async () => {
    await expect(inspect(['lib'], roomRules, { root: build({ 'lib/readme.txt': 'empty', 'app/a.ts': value }) })).rejects.toThrow(
      'saw no modules',
    )
  })
})

describe('what runs in a browser', () => {
  it('reaches no answers, through any chain of imports', async () => {
    const files = browserFiles(['app', 'content', 'lib'])
    expect(files.length).toBeGreaterThan(20)
    const { violations } = await inspect(files, browserRules, { asBundled: true })
    expect(violations.map(({ from, to, via }) => `${from} → ${to} (${via?.map((step) => step.name).join(' → ')})`)).toEqual([])
  })

  it('is caught when it does, two imports away', async () => {
    const root = build({
      'content/c/chapters/1/simulations/S.tsx': "'use client'\nimport { between } from '../between'\nexport const S = between\n",
      'content/c/chapters/1/between.ts': "import { key } from './quiz'\nexport const between = key\n",
      'content/c/chapters/1/quiz.ts': 'export const key = 1\n',
    })
    const { violations } = await inspect(['content/c/chapters/1/simulations/S.tsx'], browserRules, { root, asBundled: true })
    expect(violations.map((violation) => violation.to)).toContain('content/c/chapters/1/quiz.ts')
  })
})
