import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { listSubmissionLines } from '@db/repositories/submissions'
import { findChapter } from '@lib/catalog/catalog'
import type { AssessmentKey } from '@lib/domain/ids'
import { SandboxPool } from '@lib/sandbox/server/SandboxPool'
import { drainSandboxes, sandboxPool } from '@lib/services/graders'
import { BackgroundProcesses } from '@lib/services/background/BackgroundProcesses'
import { gradeSafely, gradeSource } from '@lib/services/submissions/gradeSubmission'
import { resumeGrading } from '@lib/services/submissions/resumeGrading'
import { submitExercise } from '@lib/services/submissions/submitExercise'
import { openAccount, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await drainSandboxes()
  // One program at a time, and room for one more.
  const graders = { pool: new SandboxPool({ size: 1, capacity: 1 }), background: new BackgroundProcesses() }
  ;(globalThis as { [place: symbol]: unknown })[Symbol.for('holdout.graders')] = graders
})
afterAll(async () => {
  await world.close()
})
/** Mistakes are observed after a verdict, and may take the only place to wait. */
const untilThereIsRoom = () => vi.waitFor(() => expect(sandboxPool().hasRoom('learner')).toBe(true), { timeout: 200_000, interval: 20 })
beforeEach(untilThereIsRoom)

it('what finds the queue full is kept, says so, and is graded as soon as there is room, without anybody asking', async () => {
  const [exercise] = findChapter('practical-methodology', 'performance-metrics')?.exercises ?? []
  if (!exercise) throw new Error('the exercise is not there')
  const learners = await Promise.all(Array.from({ length: 8 }, (_, i) => openAccount(world.store, `eager-${i}`)))
  const sent = await Promise.all(
    learners.map((learner) => submitExercise(learner, { assessment: exercise.key, source: exercise.solution })),
  )
  const waiting = sent.filter(({ result }) => !result).length
  expect(waiting).toBeGreaterThan(0)
  await vi.waitFor(
    async () => {
      const kept = await Promise.all(learners.map(({ userId }) => listSubmissionLines(world.store.read, userId, exercise.key, 50)))
      expect(kept.flat().map(({ run }) => run?.verdict)).toEqual(learners.map(() => 'passed'))
    },
    { timeout: 200_000, interval: 100 },
  )
})

it('a mistake that a rule of its own tells is named though neither it nor the solution can be run', async () => {
  const exercise = findChapter('practical-methodology', 'ml-pipeline')?.exercises.find(
    ({ definition }) => definition.slug === 'three-way-split',
  )
  if (!exercise) throw new Error('the exercise is not there')
  const wrong = exercise.mistakes.filter(({ mistake }) => mistake.shows)
  expect(wrong.length).toBeGreaterThan(0)
  const unrunnable = 'export {'
  const mistakes = exercise.mistakes.map((each) => ({ ...each, source: unrunnable }))
  const altered = { ...exercise, contentHash: 'nothing of it runs', solution: unrunnable, mistakes }
  for (const { mistake, source } of wrong)
    expect((await gradeSource(altered, source, 1, 'learner')).knownMistake?.id, mistake.id).toBe(mistake.id)
})

it('a verdict stands though there is no room to observe the mistakes that could be named', async () => {
  const [exercise] = findChapter('practical-methodology', 'performance-metrics')?.exercises ?? []
  if (!exercise) throw new Error('the exercise is not there')
  const [wrong] = exercise.mistakes
  expect(exercise.mistakes.length).toBeGreaterThan(2)
  const result = await gradeSource({ ...exercise, contentHash: 'observed for the first time' }, wrong?.source ?? '', 1, 'learner')
  expect([result.verdict, result.knownMistake]).toEqual(['failed', undefined])
})

it('what waits is graded though a sandbox that was to be ready is not', async () => {
  const warm = vi.spyOn(sandboxPool(), 'warm').mockRejectedValue(new Error('no process could be started'))
  expect(await resumeGrading()).toBe(0)
  expect(warm).toHaveBeenCalledTimes(1)
  warm.mockRestore()
})

it('a verdict stands though the program cannot be watched on the probes, or a mistake’s own rule has a fault', async () => {
  const [exercise] = findChapter('practical-methodology', 'performance-metrics')?.exercises ?? []
  const [wrong] = exercise?.mistakes ?? []
  if (!exercise || !wrong) throw new Error('the exercise is not there')
  const shows = () => {
    throw new Error('this rule has a fault')
  }
  const faultyRule = { ...exercise, contentHash: 'a faulty rule', mistakes: [{ ...wrong, mistake: { ...wrong.mistake, shows } }] }
  const unwatchable = { ...exercise, gradable: { ...exercise.gradable, probes: [null] as never } }
  for (const altered of [faultyRule, unwatchable]) {
    await untilThereIsRoom()
    const { verdict, knownMistake } = await gradeSafely(altered, wrong.source, 1, 'learner')
    expect([verdict, knownMistake]).toEqual(['failed', undefined])
  }
})

it('what is kept is never told as failed: a verdict that cannot be kept at first comes later', async () => {
  const learner = await openAccount(world.store, 'unlucky')
  const execute = (statement: string) => world.store.write(async ({ db }) => void (await db.run(sql.raw(statement))))
  await execute("create trigger full_disk before insert on grading_runs begin select raise(abort, 'no space left'); end")
  const sent = await submitExercise(learner, { assessment: world.exercise, source: '' })
  expect(sent).toMatchObject({ number: 1, result: undefined })
  await execute('drop trigger full_disk')
  await resumeGrading()
  const [kept] = await listSubmissionLines(world.store.read, learner.userId, world.exercise as AssessmentKey, 50)
  expect(kept?.run?.verdict).toBe('invalid')
})
