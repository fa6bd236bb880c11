import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const folder = 'content/practical-methodology/chapters/01-performance-metrics/exercises/roc-auc'
const grade = (...parameters: string[]) =>
  spawnSync('node_modules/.bin/tsx', ['--conditions=react-server', 'lib/cli/grade.ts', ...parameters], { encoding: 'utf8' })

describe('grading from the shell', () => {
  it('exits 0 for a program that passes', () => {
    const { status, stdout } = grade('roc-auc', `${folder}/solution.ts`)
    expect(status).toBe(0)
    expect(stdout).toContain('passed, 15 of 15 points')
  })

  it('exits 1 for any other verdict, and says all of it as JSON', () => {
    const { status, stdout } = grade('roc-auc', `${folder}/mistakes/ties-count-nothing.ts`, '--json')
    expect(status).toBe(1)
    const result = JSON.parse(stdout) as { checks: { id: string; passed: boolean }[] }
    expect(result).toMatchObject({ verdict: 'failed', scoreGiven: 8, scoreMaximum: 15, knownMistake: { id: 'ties-count-nothing' } })
    expect(result.checks.map(({ id, passed }) => [id, passed])).toEqual([
      ['worked-example', true],
      ['ties', false],
      ['many-ties', false],
      ['long-lists', true],
    ])
    expect(result.checks[1]).toMatchObject({
      visibility: 'shown',
      message: expect.any(String),
      counterexample: { input: expect.any(Array) },
    })
  })

  it.each([
    ['nothing', []],
    ['an exercise that does not exist', ['no-such', `${folder}/solution.ts`]],
    ['a file that does not exist', ['roc-auc', '/no/such/file.ts']],
    ['an unknown flag', ['roc-auc', `${folder}/solution.ts`, '--yaml']],
    ['too much', ['roc-auc', `${folder}/solution.ts`, 'more']],
  ])('exits 2 for %s, and says what it wants', (_, parameters) => {
    const { status, stderr, stdout } = grade(...parameters)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.length).toBeGreaterThan(10)
  })
})
