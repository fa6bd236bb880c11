import { afterAll, describe, expect, it } from 'vitest'
import { newExercise as withCallbacks } from '@content/templates/callback-exercise/exercise'
import { loadExercise } from '@lib/catalog/catalog'
import { assessmentKey } from '@lib/domain/ids'
import type { Verdict } from '@lib/domain/verdict'
import { drainSandboxes } from '@lib/services/graders'
import { gradeSource } from '@lib/services/submissions/gradeSubmission'
import { callbackFolder } from '../support/programs'

const exercise = loadExercise(callbackFolder, assessmentKey('templates', 'exercise', 'exercise/callbacks'), withCallbacks)
const right = exercise.solution.replace('export function firstEnough', 'function honest')

afterAll(drainSandboxes)

describe('a program that is given a function and', () => {
  const programs: [what: string, source: string, verdict: Verdict][] = [
    [
      'keeps it for the next call',
      `let kept: any
      export function firstEnough(isEnough: any, n: number) { kept ??= isEnough; return honest(kept, n) }`,
      'errored',
    ],
    ['calls it for ever', `export function firstEnough(isEnough: any, n: number) { for (;;) isEnough(0) }`, 'timed_out'],
    [
      'calls it for ever and catches what comes',
      `export function firstEnough(isEnough: any, n: number) { for (;;) try { isEnough(0) } catch {} }`,
      'timed_out',
    ],
    [
      'passes more than may pass',
      `export function firstEnough(isEnough: any, n: number) { isEnough('x'.repeat(2e6)); return honest(isEnough, n) }`,
      'errored',
    ],
    [
      'passes itself around in a circle',
      `export function firstEnough(isEnough: any, n: number) { const a: any[] = []; a.push(a); isEnough(a); return 0 }`,
      'errored',
    ],
    [
      'passes what answers differently each time',
      `export function firstEnough(isEnough: any, n: number) {
        const low = [0]; Object.defineProperty(low, 'length', { value: 1 })
        let asked = 0
        return honest((index: number) => isEnough(new Proxy([index], { get: (target, key) => (key === '0' ? index + asked++ : Reflect.get(target, key)) })), n)
      }`,
      'failed',
    ],
    [
      'rewrites the language to answer itself',
      `Array.prototype.push = function () { return 0 }; JSON.parse = () => true; JSON.stringify = () => 'R0'
      Function.prototype.call = Function.prototype.apply = function () { return true }
      Object.defineProperty(Object.prototype, 'record', { get: () => ({ calls: [], rounds: 0 }) })
      export function firstEnough(isEnough: any, n: number) { for (let i = 0; i < n; i++) if (isEnough(i)) return i; return n }`,
      'failed',
    ],
    [
      'looks into it for the answer',
      `export function firstEnough(isEnough: any, n: number) {
        const found = String(isEnough).match(/index >= (\\d+)/) ?? [isEnough.first, isEnough.setting?.first].filter((x) => x !== undefined)
        return found.length > 0 ? Number(found.at(-1)) : -1
      }`,
      'failed',
    ],
    [
      'reaches for the world behind it',
      `export function firstEnough(isEnough: any, n: number) {
        const reach = [() => isEnough.constructor('return callbacks')(), () => isEnough.call({ name: '' }, '', []), () => isEnough.caller.arguments]
        for (const each of reach) try { each() } catch {}
        return -1
      }`,
      'failed',
    ],
    [
      'calls it a few times too often',
      `export function firstEnough(isEnough: any, n: number) { for (let i = 0; n === 1000 && i < 10_001; i++) isEnough(i); return honest(isEnough, n) }`,
      'errored',
    ],
    [
      'lets it be called later',
      `export async function firstEnough(isEnough: any, n: number) { await null; return honest(isEnough, n) }`,
      'failed',
    ],
    ['is right', `export const firstEnough = honest`, 'passed'],
  ]
  it.each(programs)('%s', async (_, source, verdict) => {
    const result = await gradeSource(exercise, `${right}\n${source}`, 1, 'attacker')
    expect(result.verdict, JSON.stringify(result, undefined, 1)).toBe(verdict)
    expect((await gradeSource(exercise, exercise.solution, 1, 'learner')).verdict).toBe('passed')
  })

  it('breaks a rule is shown its calls', async () => {
    const { source } = exercise.mistakes.find(({ mistake }) => mistake.id === 'asks-twice') ?? { source: '' }
    const { checks } = await gradeSource(exercise, source, 1, 'learner')
    expect(checks.find(({ id }) => id === 'no-question-twice')?.counterexample).toMatchObject({
      input: [
        { name: 'isEnough', text: 'the function isEnough' },
        { name: 'n', text: '8' },
      ],
      compared: [{ name: 'calls of isEnough', returned: 'one of them twice', expected: 'each with its own arguments' }],
      calls: ['isEnough(4) → false', 'isEnough(6) → true', 'isEnough(5) → true', 'isEnough(5) → true'],
    })
  })

  it('asks what the author’s function cannot answer gets an error of its own', async () => {
    const asking = exercise.solution.replace('isEnough(middle)', 'isEnough({} as any)')
    expect((await gradeSource(exercise, asking, 1, 'learner')).verdict).toBe('failed')
  })
})

it('callbacks that fail on their own are the grader’s fault, and nobody’s who submits', async () => {
  const broken = {
    ...exercise,
    contentHash: 'broken',
    gradable: { ...exercise.gradable, world: 'export function respond() { for (;;) {} }' },
  }
  await expect(gradeSource(broken, exercise.solution, 1, 'learner')).rejects.toThrow()
  expect((await gradeSource(exercise, exercise.solution, 1, 'learner')).verdict).toBe('passed')
})
