import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
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

it.each(examples)('$call is $outcome, as its description says', async ({ call, outcome }) => {
  const core = await everything()
  const evaluate = (text: string) => new Function(...Object.keys(core), `return (${text})`)(...Object.values(core)) as unknown
  expect(evaluate(call)).toEqual(evaluate(outcome))
})

it('has an example for nearly every file', () => {
  const shown = new Set(examples.map(({ file }) => file))
  const silent = files.filter((file) => !shown.has(file)).map((file) => path.basename(file))
  // What draws at random, or only names errors and checks, has nothing to show in a line.
  expect(silent.sort()).toEqual([
    'CoreError.ts',
    'drawNoisyLine.ts',
    'drawScoredSample.ts',
    'integerBelow.ts',
    'normal.ts',
    'requirements.ts',
  ])
})
