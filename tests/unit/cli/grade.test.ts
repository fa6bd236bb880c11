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

  it('exits 1 for any other verdict, and says why', () => {
    const { status, stdout } = grade('roc-auc', `${folder}/mistakes/upside-down.ts`)
    expect(status).toBe(1)
    expect(stdout).toMatch(/^failed, 0 of 15 points/)
    expect(stdout).toContain('Known mistake: The area above the curve.')
  })

  it('says so in its own words where memory ran out', () => {
    const { status, stdout } = grade('precision-recall-fbeta', 'tests/hostile/programs/asks-for-buffers.ts')
    expect(status).toBe(1)
    expect(stdout).toMatch(/^out_of_memory, 0 of /)
    expect(stdout).toContain('returned nothing: it ran out of memory')
    expect(stdout).not.toContain('in time')
  })

  it('prints a line of JSON for each file and seed, in their order', () => {
    const files = ['solution', 'mistakes/upside-down'].map((name) => `${folder}/${name}.ts`)
    const { status, stdout } = grade('roc-auc', ...files, '--seeds', '3', '--json')
    expect(status).toBe(1)
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ file, seed }) => [file, seed])).toEqual(files.flatMap((file) => [1, 2, 3].map((seed) => [file, seed])))
    for (const line of lines.slice(0, 3)) expect(line).toMatchObject({ verdict: 'passed', points: 15, maximum: 15, mistake: null })
    for (const line of lines.slice(3)) expect(line).toMatchObject({ verdict: 'failed', points: 0, maximum: 15, mistake: 'upside-down' })
    for (const line of lines) expect(Object.keys(line)).toEqual(['file', 'seed', 'verdict', 'points', 'maximum', 'mistake', 'milliseconds'])
  })

  it('exits 0 where all of several files passed', () => {
    expect(grade('roc-auc', `${folder}/solution.ts`, `${folder}/alternatives/every-pair.ts`, '--json').status).toBe(0)
  })

  it('ends quietly when nobody reads on', () => {
    const program = ['node_modules/.bin/tsx', '--conditions=react-server', 'lib/cli/grade.ts', 'roc-auc', `${folder}/solution.ts`]
    const { stdout, stderr } = spawnSync('bash', ['-c', `"$@" --seeds 400 --json | head -n 1`, 'bash', ...program], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ seed: 1, verdict: 'passed' })
    expect(stderr).toBe('')
  })

  it.each([
    ['nothing', []],
    ['an exercise that does not exist', ['no-such', `${folder}/solution.ts`]],
    ['a file that does not exist', ['roc-auc', '/no/such/file.ts']],
    ['an unknown flag', ['roc-auc', `${folder}/solution.ts`, '--yaml']],
    ['one file of two that does not exist', ['roc-auc', `${folder}/solution.ts`, 'more']],
    ['no number of seeds', ['roc-auc', `${folder}/solution.ts`, '--seeds']],
    ['no seed at all', ['roc-auc', `${folder}/solution.ts`, '--seeds', '0']],
    ['a number of seeds that is none', ['roc-auc', `${folder}/solution.ts`, '--seeds=many']],
  ])('exits 2 for %s, and says what it wants', (_, parameters) => {
    const { status, stderr, stdout } = grade(...parameters)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.length).toBeGreaterThan(10)
  })
})
