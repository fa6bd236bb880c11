import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { newExercise as template } from '@content/templates/exercise/exercise'
import { loadExercise } from '@lib/catalog/catalog'
import { newExercise } from '@lib/cli/newExercise'
import { assessmentKey } from '@lib/domain/ids'
import { proveExercise } from '@lib/services/proveContent'
import { killedShare, proveStrength } from '@lib/services/proveStrength'
import { drainSandboxes } from '@lib/services/submissions/gradeSubmission'

afterAll(drainSandboxes)

const exercise = loadExercise('content/templates/exercise', assessmentKey('templates', 'exercise', 'exercise/new-exercise'), template)

describe('the exercise that authors begin with', () => {
  it('proves', async () => {
    const proofs = await proveExercise(exercise)
    expect(proofs.length).toBeGreaterThan(7)
    expect(proofs.filter(({ fault }) => fault)).toEqual([])
  })

  it('has checks that refuse its mutants', async () => {
    expect(killedShare(await proveStrength(exercise))).toBe(1)
  })
})

describe('a new exercise', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'holdout-'))
  afterAll(() => rmSync(root, { recursive: true }))

  it('is written under its own name, once, and says what to do next', () => {
    const { done, text } = newExercise('performance-metrics', 'false-alarm-rate', root)
    expect(done).toBe(true)
    expect(text).toContain("import { falseAlarmRateExercise } from './chapters/01-performance-metrics/exercises/false-alarm-rate/exercise'")
    const folder = path.join(root, 'practical-methodology/chapters/01-performance-metrics/exercises/false-alarm-rate')
    expect(readdirSync(folder).sort()).toEqual(readdirSync('content/templates/exercise').sort())
    expect(readFileSync(path.join(folder, 'exercise.ts'), 'utf8')).toContain("slug: 'false-alarm-rate'")
    expect(newExercise('performance-metrics', 'false-alarm-rate', root)).toMatchObject({
      done: false,
      text: expect.stringContaining('there already'),
    })
  })

  it.each([
    ['performance-metrics', '../escape'],
    ['performance-metrics', 'Two Words'],
    ['no-such-chapter', 'fine'],
  ])('of %s named %s is refused', (chapter, name) => {
    expect(newExercise(chapter, name, root).done).toBe(false)
  })
})
