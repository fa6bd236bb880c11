import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { newExercise as plain } from '@content/templates/exercise/exercise'
import { newExercise as withCallbacks } from '@content/templates/callback-exercise/exercise'
import { loadExercise } from '@lib/catalog/catalog'
import { newExercise } from '@lib/cli/newExercise'
import { assessmentKey } from '@lib/domain/ids'
import { proveExercise } from '@lib/services/proveExercise'
import { killedShare, proveStrength } from '@lib/services/proveStrength'
import { drainSandboxes } from '@lib/services/graders'

afterAll(drainSandboxes)

const key = assessmentKey('templates', 'exercise', 'exercise/new-exercise')

describe.each([
  ['that authors begin with', 'content/templates/exercise', plain],
  ['whose function is given functions', 'content/templates/callback-exercise', withCallbacks],
] as const)('the exercise %s', (_, folder, definition) => {
  const exercise = loadExercise(folder, key, definition)

  it('proves', async () => {
    const proofs = await proveExercise(exercise)
    expect(proofs.length).toBeGreaterThan(7)
    expect(proofs.filter(({ fault }) => fault)).toEqual([])
  })

  it('has checks that refuse its mutants', async () => {
    const strength = await proveStrength(exercise)
    expect(strength.survivors.filter(({ reason }) => reason === undefined)).toEqual([])
    expect(strength.stale).toEqual([])
    expect(killedShare(strength)).toBe(1)
  })
})

describe('a new exercise', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'holdout-'))
  afterAll(() => rmSync(root, { recursive: true }))

  it.each([
    ['false-alarm-rate', 'plain', 'content/templates/exercise'],
    ['first-enough', 'callbacks', 'content/templates/callback-exercise'],
  ] as const)('%s is written under its own name, once, and says what to do next', (slug, template, from) => {
    const name = `${slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Exercise`
    const { done, text } = newExercise('performance-metrics', slug, template, root)
    expect(done).toBe(true)
    expect(text).toContain(`import { ${name} } from './chapters/01-performance-metrics/exercises/${slug}/exercise'`)
    const folder = path.join(root, `practical-methodology/chapters/01-performance-metrics/exercises/${slug}`)
    expect(readdirSync(folder).sort()).toEqual(readdirSync(from).sort())
    expect(readFileSync(path.join(folder, 'exercise.ts'), 'utf8')).toContain(`slug: '${slug}'`)
    expect(newExercise('performance-metrics', slug, template, root)).toMatchObject({
      done: false,
      text: expect.stringContaining('there already'),
    })
  })

  it.each([
    ['performance-metrics', '../escape'],
    ['performance-metrics', 'Two Words'],
    ['no-such-chapter', 'fine'],
  ])('of %s named %s is refused', (chapter, name) => {
    expect(newExercise(chapter, name, 'plain', root).done).toBe(false)
  })
})
