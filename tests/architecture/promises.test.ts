import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { filesOf } from '@lib/cli/filesOf'

/** A place that outlives a call and holds a promise, which may come to be a failure that everybody is told for ever. */
const keeps = /^\s*(export )?(let \w+|(static )?(readonly )?#\w+|const \w+ = new Map<)[^=(]*Promise</m

/** Places that hold one for as long as it is pending, or that are made anew as a whole. */
const mayKeep = [
  'lib/domain/once.ts',
  'lib/cli/serve.ts',
  // The queue of writes goes on after one that failed.
  'db/openSqlite.ts',
  // A sandbox that did not start is replaced.
  'lib/sandbox/server/SandboxProcess.ts',
  // Taken out as soon as they are settled.
  'lib/services/submissions/gradeSubmission.ts',
  'lib/sandbox/serveEngine.ts',
]

it.each([
  'let known: Promise<string> | undefined',
  '  #script: Promise<string> | undefined',
  '  readonly #ready: Promise<void>',
  'const banks = new Map<string, Promise<Bank>>()',
])('%s is found', (line) => {
  expect(line).toMatch(keeps)
})

it('nothing but Once keeps a promise: it forgets one that failed', () => {
  const keeping = ['app', 'content', 'db', 'lib']
    .flatMap((folder) => [...filesOf(folder)])
    .filter((file) => /\.tsx?$/.test(file) && keeps.test(readFileSync(file, 'utf8')))
  expect(keeping.filter((file) => !mayKeep.includes(file))).toEqual([])
})
