import { beforeAll, expect, it } from 'vitest'
import { exportsOf } from './exportsOf'

const sources = import.meta.glob<string>('/lib/core/**/*.ts', { query: '?raw', import: 'default', eager: true })
const examples = Object.entries(sources).flatMap(([file, source]) =>
  [...source.matchAll(/@example (.+?); \/\/ => (.+)/g)].map(([, call = '', outcome = '']) => ({ file, call, outcome })),
)

// An example shows a number as one would write it: the last digits are rounding, and they differ between machines' mathematics.
beforeAll(() => {
  expect.addEqualityTesters([
    (a, b) =>
      typeof a === 'number' && typeof b === 'number' && Number.isFinite(a) && Number.isFinite(b)
        ? Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b))
        : undefined,
  ])
})

it.each(examples)('$call is $outcome, as its description says', ({ call, outcome }) => {
  const core = exportsOf()
  const evaluate = (text: string) => new Function(...Object.keys(core), `return (${text})`)(...Object.values(core)) as unknown
  expect(evaluate(call)).toEqual(evaluate(outcome))
})

it('has an example for nearly every file', () => {
  const shown = new Set(examples.map(({ file }) => file))
  const silent = Object.keys(sources)
    .filter((file) => !shown.has(file))
    .map((file) => file.slice(file.lastIndexOf('/') + 1))
  // What draws at random, only names types, errors and checks, or needs a whole plan, has nothing to show in a line.
  expect(silent.sort().filter((file) => !file.startsWith('draw'))).toEqual([
    'CoreError.ts',
    'Experiment.ts',
    'faults.ts',
    'integerBelow.ts',
    'normal.ts',
    'requirements.ts',
    'trainInSteps.ts',
  ])
})
