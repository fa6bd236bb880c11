import { afterAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { type Check, defineExercise, defineProperty } from '@lib/domain/exercise'
import { pickInteger } from '@lib/domain/randomSource'
import type { GradingResult } from '@lib/domain/verdict'
import { gradeProgram } from '@lib/grading/gradeProgram'
import { memorisingProgram } from '@lib/grading/memorisingProgram'
import { protocolCases } from '@lib/grading/protocolCases'
import { SandboxPool } from '@lib/sandbox/server/SandboxPool'

const pool = new SandboxPool()
afterAll(() => pool.close())

const double = (n: number) => ({ args: [n], expected: 2 * n })
const shown: Check = {
  kind: 'table',
  id: 'shown',
  title: 'Shown',
  visibility: 'shown',
  points: 1,
  message: 'Wrong.',
  cases: [double(1), double(2)],
}
const fixed: Check = { ...shown, id: 'fixed', visibility: 'hidden', cases: [double(3), { args: [Number.NaN], expected: Number.NaN }] }
const drawn = defineProperty({
  id: 'drawn',
  title: 'Drawn',
  visibility: 'hidden',
  points: 1,
  message: 'Wrong.',
  runs: 20,
  inputs: fc.tuple(fc.integer({ min: 0, max: 1e6 })),
  reference: (n: number) => 2 * n,
})
const drawnProtocol: Check = {
  kind: 'protocol',
  id: 'protocol',
  title: 'Protocol',
  visibility: 'hidden',
  points: 1,
  message: 'Wrong.',
  cases: (random) =>
    Array.from({ length: 5 }, () => {
      const n = pickInteger(random, 0, 1e6)
      return { args: [n], expected: { value: 2 * n }, rules: [] }
    }),
}

const exerciseOf = (...checks: Check[]) => ({ entryPoint: 'double', parameters: ['n'], checks })
const gradeByHeart = (seen: number, seed: number, ...checks: Check[]): Promise<GradingResult> => {
  const exercise = exerciseOf(...checks)
  return pool.run('test', (runner) => gradeProgram(exercise, runner, memorisingProgram(exercise, seen), seed))
}
const failed = ({ checks }: GradingResult) => checks.filter(({ passed }) => !passed).map(({ id }) => id)

describe('a program that knows every answer of one submission', () => {
  it('passes where nothing is drawn anew', async () => expect((await gradeByHeart(1, 2, shown, fixed)).verdict).toBe('passed'))

  it('passes on that submission itself', async () => expect((await gradeByHeart(7, 7, shown, drawn, drawnProtocol)).verdict).toBe('passed'))

  it('is refused by what is drawn for another', async () =>
    expect(failed(await gradeByHeart(7, 8, shown, drawn, drawnProtocol))).toEqual(['drawn', 'protocol']))
})

describe('cases that are drawn', () => {
  it('are the same for a seed, and others for another', () => {
    const argsOf = (seed: number) => protocolCases(drawnProtocol as never, seed).map(({ args }) => args[0])
    expect(argsOf(3)).toEqual(argsOf(3))
    expect(argsOf(3)).not.toEqual(argsOf(4))
  })

  it('may not be shown, for what is shown is data', () =>
    expect(() =>
      defineExercise({
        slug: 'double',
        title: 'Double',
        summary: '',
        objectives: [],
        minutes: 1,
        probes: [],
        mistakes: [],
        ...exerciseOf({ ...drawnProtocol, visibility: 'shown' }),
      }),
    ).toThrow('list its cases'))
})

it('a judge that cannot read what a program returns finds fault with the program, and not with the grader', async () => {
  const judged: Check = {
    ...drawnProtocol,
    cases: [{ args: [1], rules: [] }],
    judge: ({ returned }) => ((returned as { list: number[] }).list.length > 0 ? undefined : 'empty'),
  }
  const { verdict, checks } = await pool.run('test', (runner) =>
    gradeProgram(exerciseOf(judged), runner, 'export function double() { return 1 }', 1),
  )
  expect(verdict).toBe('failed')
  expect(checks[0]?.counterexample?.reading).toContain('not of the kind that was asked for')
})
