import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findExercise } from '@lib/catalog/catalog'
import { poolLimits } from '@lib/sandbox/limits'
import { drainSandboxes } from '@lib/services/graders'
import { gradeSource } from '@lib/services/submissions/gradeSubmission'
import { childMemory } from '../support/childMemory'
import { limitedPrograms } from './limited'
import { readHostilePrograms } from './readPrograms'

const { exercise } = findExercise('practical-methodology/performance-metrics/exercise/precision-recall-fbeta') ?? {}
if (!exercise) throw new Error('the exercise is not there')

const shownCalls = exercise.definition.checks.reduce(
  (sum, check) => sum + (check.visibility === 'shown' && check.kind === 'table' ? check.cases.length : 0),
  0,
)

describe('the server grades a program that', () => {
  let peak = 0
  let watch: NodeJS.Timeout
  beforeAll(() => {
    watch = setInterval(() => {
      peak = Math.max(peak, ...childMemory())
    }, 10)
  })
  afterAll(async () => {
    clearInterval(watch)
    await drainSandboxes()
  })

  it.each(readHostilePrograms())('$name', async ({ source, verdicts }) => {
    const result = await gradeSource(exercise, source, 1, 'attacker')
    expect(verdicts, JSON.stringify(result.error)).toContain(result.verdict)
    expect(result.scoreGiven).toBeLessThan(result.scoreMaximum)
    expect(JSON.stringify(result).length).toBeLessThan(400_000)
    const next = await gradeSource(exercise, exercise.solution, 1, 'learner')
    expect(next.verdict).toBe('passed')
  })

  it('is held to its memory, whatever it tried', () => {
    // The watchdog looks every 15 ms: what a program takes in between is the margin.
    expect(peak).toBeLessThan(poolLimits.residentBytes * 1.5)
  })

  it('is graded beside others without holding them up', async () => {
    const results = await Promise.all([
      ...Array.from({ length: 3 }, () => gradeSource(exercise, 'for (;;) {}', 1, 'attacker')),
      ...Array.from({ length: 6 }, (_, i) => gradeSource(exercise, exercise.solution, i, `learner ${i}`)),
    ])
    expect(results.map((result) => result.verdict)).toEqual([...Array(3).fill('timed_out'), ...Array(6).fill('passed')])
  })

  it('says what it likes inside a hidden check: nothing of it is passed on', async () => {
    const talkative = `export function precisionRecallFbeta(yTrue: number[]): any {
      console.log('seen', JSON.stringify(yTrue))
      throw new Error('seen ' + JSON.stringify(yTrue))
    }`
    const result = await gradeSource(exercise, talkative, 1, 'curious')
    const hidden = result.checks.filter((check) => check.visibility === 'hidden')
    expect(hidden.length).toBeGreaterThan(0)
    for (const { counterexample } of hidden)
      expect(counterexample?.error).toMatchObject({ name: 'Error', message: 'an error that the program throws', line: 3 })
    expect(result.console.length).toBeLessThanOrEqual(shownCalls)
  })

  it.each(limitedPrograms(shownCalls))('ends $verdict in a check that is $visibility: it is told which limit it met', async (limited) => {
    const { verdict, checks } = await gradeSource(exercise, limited.source, 1, 'learner')
    expect(verdict).toBe(limited.verdict)
    const told = checks.find(({ counterexample }) => counterexample)
    expect(told).toMatchObject({ visibility: limited.visibility, message: limited.message })
    expect(told?.counterexample?.compared).toMatchObject([{ returned: limited.told }])
  })

  it('is slow and wrong: looking for the smallest input may use its time up, and costs it no verdict', async () => {
    const slow = `export function precisionRecallFbeta(yTrue: number[]) {
      let x = 0
      for (let i = 0; i < 6e4; i++) x += Math.sqrt(i)
      return { precision: x, recall: x, fbeta: yTrue.length + x }
    }`
    const { verdict, checks } = await gradeSource(exercise, slow, 1, 'learner')
    expect(verdict).toBe('failed')
    expect(checks.every((check) => check.counterexample)).toBe(true)
  })

  it('changes what it is given: it is told so', async () => {
    const careless = `export function precisionRecallFbeta(yTrue: number[], yPred: number[]) {
      const all = yTrue.length
      while (yTrue.length > 0) yTrue.pop()
      return { precision: all, recall: 0, fbeta: 0 }
    }`
    const { checks } = await gradeSource(exercise, careless, 1, 'learner')
    expect(checks[0]?.counterexample?.reading).toMatch(/^The argument yTrue was changed/)
    const { checks: others } = await gradeSource(exercise, careless.replace('yTrue.pop()', 'break'), 1, 'learner')
    expect(others[0]?.counterexample?.reading ?? '').not.toMatch(/^The argument yTrue was changed/)
  })

  it('calls itself too deep: it is told how deep, in shown checks and in hidden ones', async () => {
    const deep = `export function precisionRecallFbeta(yTrue: number[]) {
      const down = (n: number, m: number): number => 1 + down(n + 1, m)
      return down(0, yTrue.length)
    }`
    const { verdict, checks } = await gradeSource(exercise, deep, 1, 'learner')
    expect(verdict).toBe('errored')
    for (const { counterexample } of checks)
      expect(counterexample?.error).toMatchObject({
        name: 'RangeError',
        message: expect.stringMatching(/^the call stack is too deep: a recursion of 2,\d\d\d calls$/),
        line: 2,
      })
  })

  it('cannot look behind itself: seeds give equal verdicts and equal counterexamples', async () => {
    const wrong = exercise.mistakes[0]?.source ?? ''
    const [one, two, other] = await Promise.all([7, 7, 8].map((seed) => gradeSource(exercise, wrong, seed, 'learner')))
    expect(one).toEqual(two)
    expect(other?.verdict).toBe(one?.verdict)
  })
})
