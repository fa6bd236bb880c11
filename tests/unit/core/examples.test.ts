import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { filesOf } from '@lib/cli/filesOf'

const files = [...filesOf('lib/core')]
const examples = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/@example (.+?); \/\/ => (.+)/g)].map(([, call = '', outcome = '']) => ({ file, call, outcome })),
)

/** Every function of the core by its name: examples may use them all. */
async function everything(): Promise<Record<string, unknown>> {
  const modules = await Promise.all(files.map((file) => import(path.resolve(file)) as Promise<Record<string, unknown>>))
  return Object.assign({}, ...modules)
}

// An example shows a number as one would write it: the last digits are rounding, and they differ between machines' mathematics.
beforeAll(() => {
  expect.addEqualityTesters([
    (a, b) =>
      typeof a === 'number' && typeof b === 'number' && Number.isFinite(a) && Number.isFinite(b)
        ? Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b))
        : undefined,
  ])
})

it.each(examples)('$call is $outcome, as its description says', async ({ call, outcome }) => {
  const core = await everything()
  const evaluate = (text: string) => new Function(...Object.keys(core), `return (${text})`)(...Object.values(core)) as unknown
  expect(evaluate(call)).toEqual(evaluate(outcome))
})

it('has an example for nearly every file', () => {
  const shown = new Set(examples.map(({ file }) => file))
  const silent = files.filter((file) => !shown.has(file)).map((file) => path.basename(file))
  // What draws at random, or only names errors and checks, has nothing to show in a line.
  expect(silent.sort().filter((file) => !file.startsWith('draw'))).toEqual([
    'CoreError.ts',
    'faults.ts',
    'integerBelow.ts',
    'normal.ts',
    'requirements.ts',
  ])
})
