import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty } from '@lib/domain/exercise'
import { type Gradable, gradeProgram } from '@lib/grading/gradeProgram'
import { wrongPrograms } from '@lib/grading/wrongPrograms'
import { SandboxPool } from '@lib/sandbox/server/SandboxPool'

const pool = new SandboxPool()
afterAll(() => pool.close())

/** The value at a rank from the least, which is 0; 0 where there is none. */
const solution = `export function ranked(values: readonly number[], rank = 0): number {
  return [...values].sort((a, b) => a - b)[rank] ?? 0
}`
const reference = (values: number[], rank = 0) => [...values].sort((a, b) => a - b)[rank] ?? 0
const named = { id: 'any', title: 'Any', points: 1, message: 'Wrong.' }
const table: Check = {
  ...named,
  kind: 'table',
  id: 'one',
  visibility: 'shown',
  cases: [{ args: [[0.5], 0], expected: 0.5 }],
}
const drawing = (maxLength: number, most: number): Check =>
  defineProperty({
    ...named,
    visibility: 'hidden',
    runs: 60,
    inputs: fc
      .tuple(drawnList(fc.integer({ min: 0, max: most }), { minLength: 2, maxLength }), fc.integer({ min: 0, max: 1 }))
      .map(([values, rank]): [number[], number] => [values.map((value) => value / 3), rank]),
    reference,
  })

const exerciseOf = (check: Check, mayChange: readonly string[] = []): Gradable => ({
  entryPoint: 'ranked',
  parameters: ['values', 'rank'],
  mayChange,
  checks: [table, check],
})
const made = (check: Check, long: number) => wrongPrograms({ ...exerciseOf(check), sizes: { values: long } }, solution, solution)
const grade = (exercise: Gradable, source: string) => pool.run('test', (runner) => gradeProgram(exercise, runner, source, 1))

async function accepted(check: Check, mayChange: readonly string[] = []): Promise<string[]> {
  const results = await Promise.all(
    made(check, 40).map(async ({ id, source }) => ((await grade(exerciseOf(check, mayChange), source)).verdict === 'passed' ? id : [])),
  )
  return results.flat()
}

describe('programs that are wrong in general', () => {
  it('are refused by a check that draws long lists of numbers with one digit and with more', async () => {
    expect(made(drawing(40, 99), 40).map(({ id }) => id)).toEqual([
      'changes-its-input',
      'refuses-long-lists',
      'first-of-ties-values',
      'ignores-rank',
      'remembers',
      'rounds',
      'stops-early',
      'wavers',
      'sorts-as-text',
    ])
    // Which of equal values has a rank is no question.
    expect(await accepted(drawing(40, 99))).toEqual(['first-of-ties-values'])
  })

  it.each([
    ['lists of ten', drawing(10, 99), 'refuses-long-lists'],
    ['numbers of one digit', drawing(40, 2), 'sorts-as-text'],
  ])('pass where only %s are drawn', async (_, check, id) => {
    expect(await accepted(check)).toContain(id)
  })

  it('are right to change what they may', async () => {
    expect(await accepted(drawing(40, 99), ['values'])).toContain('changes-its-input')
  })

  it('are surely wrong about long lists where these are declared', () => {
    const surely = (long: number) => made(drawing(40, 99), long).find(({ id }) => id === 'refuses-long-lists')?.surely
    expect([surely(10), surely(11)]).toEqual([false, true])
  })
})

it('a right result does not excuse an argument that was changed: it is named, with a small input', async () => {
  const source = 'export function ranked(values: number[], rank = 0) { return values.sort((a, b) => a - b)[rank] ?? 0 }'
  const { verdict, checks } = await grade(exerciseOf(drawing(40, 99)), source)
  expect(verdict).toBe('failed')
  expect(checks.map(({ passed }) => passed)).toEqual([true, false])
  expect(checks[1]?.counterexample).toMatchObject({
    compared: [{ name: 'values after the call', returned: 'changed', expected: 'as it was' }],
    reading: 'The argument values was changed. A caller may still need it: work on a copy.',
  })
  expect(checks[1]?.counterexample?.input[0]?.text).toMatch(/^\[[\d.]+, 0\]$/)
})
