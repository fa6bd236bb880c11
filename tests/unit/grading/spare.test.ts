import { afterAll, describe, expect, it } from 'vitest'
import { type Check, defineExercise, type ObservedRun, type ProtocolCheck } from '@lib/domain/exercise'
import type { GradingResult } from '@lib/domain/verdict'
import { gradeProgram, judgeProgram } from '@lib/grading/gradeProgram'
import { SandboxPool } from '@lib/sandbox/server/SandboxPool'

const pool = new SandboxPool()
afterAll(() => pool.close())

/** Finds fault with every negative result, of ten cases. */
const judged = (id: string, more: Partial<ProtocolCheck> = {}): Check => ({
  kind: 'protocol',
  id,
  title: id,
  visibility: 'hidden',
  points: 1,
  message: 'Too many of them.',
  cases: () => Array.from({ length: 10 }, (_, n) => ({ args: [n], rules: [] })),
  judge: ({ returned }) => ((returned as number) < 0 ? 'It is negative.' : undefined),
  ...more,
})
const exerciseOf = (...checks: Check[]) => ({ entryPoint: 'f', parameters: ['n'], checks })
const grade = (source: string, ...checks: Check[]): Promise<GradingResult> =>
  pool.run('test', (runner) => gradeProgram(exerciseOf(...checks), runner, source, 1))

const negativeBelow = (bound: number) => `export const f = (n) => (n < ${bound} ? -1 : 1)`

describe('a check with two cases to spare', () => {
  const spare = judged('spare', { spare: 2 })
  const rows: [what: string, source: string, verdict: string, passed: number, of: number][] = [
    ['passes where none is at fault', negativeBelow(0), 'passed', 10, 10],
    ['passes where two are at fault', negativeBelow(2), 'passed', 8, 10],
    ['fails where three are', negativeBelow(3), 'failed', 7, 10],
    ['spares nothing that throws', 'export function f(n) { if (n === 0) throw new Error("no"); return 1 }', 'errored', 9, 10],
    ['spares nothing that never ends', 'export function f(n) { while (n === 9) {} return 1 }', 'timed_out', 9, 10],
  ]
  it.each(rows)('%s', async (_, source, verdict, passed, of) => {
    const result = await grade(source, spare)
    expect(result).toMatchObject({ verdict, checks: [{ passed: verdict === 'passed', casesPassed: passed, casesTotal: of }] })
    expect(result.scoreGiven).toBe(verdict === 'passed' ? 1 : 0)
    expect(await pool.run('test', (runner) => judgeProgram(exerciseOf(spare), runner, source, 1))).toBe(verdict)
  })

  it('says nothing of what it has spared', async () =>
    expect((await grade(negativeBelow(2), spare)).checks[0]?.counterexample).toBeUndefined())

  it('spares no broken rule', async () => {
    const ruled = judged('ruled', {
      spare: 2,
      cases: () => Array.from({ length: 10 }, (_, n) => ({ args: [n], rules: n === 0 ? [{ kind: 'calls', of: 'g', least: 1 }] : [] })),
    })
    expect((await grade(negativeBelow(0), ruled)).verdict).toBe('failed')
  })
})

describe('a check that judges its runs together', () => {
  const together = (id: string) =>
    judged(id, { judgeAll: (runs) => (new Set(runs.map(({ returned }) => returned)).size === 1 ? 'All of them are alike.' : undefined) })

  it('finds fault with what no run shows by itself', async () => {
    const result = await grade('export const f = () => 1', together('alike'))
    expect(result).toMatchObject({ verdict: 'failed', scoreGiven: 0, checks: [{ passed: false, casesPassed: 0, casesTotal: 10 }] })
    expect(result.checks[0]?.counterexample?.reading).toBe('All of them are alike.')
    expect(await pool.run('test', (runner) => judgeProgram(exerciseOf(together('alike')), runner, 'export const f = () => 1', 1))).toBe(
      'failed',
    )
  })

  it('passes where they are right together', async () =>
    expect((await grade('export const f = (n) => n', together('alike'))).verdict).toBe('passed'))

  it('says first what is wrong with a single run', async () =>
    expect((await grade('export const f = () => -1', together('alike'))).checks[0]?.counterexample?.reading).toBe('It is negative.'))
})

describe('an exercise', () => {
  const define = (...checks: Check[]) =>
    defineExercise({ ...exerciseOf(...checks), slug: 's', title: '', summary: '', objectives: [], minutes: 1, mistakes: [], probes: [] })
  const some = { spare: 2 }
  const all: Partial<ProtocolCheck> = { judgeAll: () => undefined }

  it('has no check that spares cases and judges them together: with one spared, nobody would', () =>
    expect(() => define(judged('both', { ...some, ...all }))).toThrow('both spares cases and judges them together'))

  it('may do the one and the other in two checks of the same runs', () =>
    expect(() => define(judged('some', { ...some, drawnAs: 'runs' }), judged('all', { ...all, drawnAs: 'runs' }))).not.toThrow())
})

describe('checks that are drawn under one name', () => {
  /** counts its own calls */
  const counting = 'let calls = 0; export const f = () => ++calls'
  const atMost =
    (most: number) =>
    ({ returned }: ObservedRun) =>
      (returned as number) > most ? `It was called ${returned} times.` : undefined

  it('judge the same runs, each made once', async () => {
    const shared = { drawnAs: 'projects', judge: atMost(10) }
    expect((await grade(counting, judged('one', shared), judged('two', shared))).verdict).toBe('passed')
    expect((await grade(counting, judged('one', { judge: atMost(10) }), judged('two', { judge: atMost(10) }))).verdict).toBe('failed')
  })

  it('are drawn alike', async () => {
    const drawn: Partial<ProtocolCheck> = {
      drawnAs: 'projects',
      cases: (random) => [{ args: [random.uniform()], rules: [] }],
      judge: atMost(1),
    }
    expect((await grade(counting, judged('one', drawn), judged('two', drawn))).verdict).toBe('passed')
  })
})
