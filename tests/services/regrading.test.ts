import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { listProgress, putProgress } from '@db/repositories/progress'
import { putRegrading } from '@db/repositories/regradings'
import { insertGradingRun, insertSubmission, listGradingRuns } from '@db/repositories/submissions'
import { findExercise } from '@lib/catalog/catalog'
import type { Actor } from '@lib/domain/actor'
import type { AssessmentKey, SubmissionId, UserId } from '@lib/domain/ids'
import type { Verdict } from '@lib/domain/verdict'
import { applyRegrading } from '@lib/services/regrading/applyRegrading'
import { presentRegrading, previewRegrading } from '@lib/services/regrading/previewRegrading'
import { joinSection } from '@lib/services/sections/joinSection'
import { findComparedProgram, listUncompared } from '@db/repositories/fingerprints'
import { compareWaiting } from '@lib/services/alike/compareProgram'
import { readAlikePrograms } from '@lib/services/alike/readAlike'
import { readClassExercise } from '@lib/services/sections/readClassExercise'
import { readRoster } from '@lib/services/sections/readRoster'
import { background, drainSandboxes } from '@lib/services/graders'
import { readOwnSubmission } from '@lib/services/submissions/readSubmissions'
import { submitExercise } from '@lib/services/submissions/submitExercise'
import { openAccount, openWorld, type World } from './world'

const { exercise } = findExercise('practical-methodology/performance-metrics/exercise/precision-recall-fbeta') ?? {}
if (!exercise) throw new Error('the exercise is not there')
const assessment = exercise.key as AssessmentKey
const scoreMaximum = exercise.definition.checks.reduce((sum, check) => sum + check.points, 0)
const mistake = exercise.mistakes.find(({ mistake: { id } }) => id === 'beta-not-squared')?.source ?? ''

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})

interface GradedBefore {
  readonly source: string
  readonly verdict: Verdict
  readonly scoreGiven: number
}

/** A learner of the class with programs that checks of another day have graded; the first counts. */
async function gradedBefore(name: string, ...programs: readonly [GradedBefore, ...GradedBefore[]]): Promise<Actor> {
  const learner = await openAccount(world.store, name)
  await joinSection(learner, world.section.joinCode)
  const { userId } = learner
  await world.store.write(async (connection) => {
    for (const [i, { source, verdict, scoreGiven }] of programs.entries()) {
      const id = (i === 0 ? `old-${name}` : `old-${name}-${i + 1}`) as SubmissionId
      const submission = { id, userId, assessment, number: i + 1, seed: 5, contentHash: 'old', submittedAt: i + 1 }
      const run = { submissionId: id, number: 1, verdict, scoreGiven, scoreMaximum, contentHash: 'old', finishedAt: i + 2 }
      await insertSubmission(connection, { ...submission, payload: { kind: 'program', source } })
      await insertGradingRun(connection, {
        ...run,
        result: { verdict, scoreGiven, scoreMaximum, checks: [], console: [], consoleDropped: 0 },
      })
    }
    const [{ verdict, scoreGiven }] = programs
    const standing = { scoreGiven, scoreMaximum, passed: verdict === 'passed' }
    await putProgress(connection, { userId, assessment, ...standing, tries: programs.length, updatedAt: 2 })
  })
  return learner
}
const knownSoFar = async () =>
  (await readClassExercise(world.instructor, world.section.id, 'performance-metrics', 'precision-recall-fbeta')).regrading
const standingOf = async ({ userId }: Actor) =>
  (await listProgress(world.store.read, userId)).find((each) => each.assessment === assessment)

describe('when the checks have changed', () => {
  const input = () => ({ section: world.section.id, assessment })
  const preview = () => previewRegrading(world.instructor, { ...input(), from: 0 })
  let [wronged, lucky, right]: Actor[] = []
  beforeAll(async () => {
    wronged = await gradedBefore('wronged', { source: exercise.solution, verdict: 'failed', scoreGiven: 2 })
    lucky = await gradedBefore('lucky', { source: mistake, verdict: 'passed', scoreGiven: scoreMaximum })
    right = await gradedBefore('right', { source: exercise.alternatives[0]?.source ?? '', verdict: 'passed', scoreGiven: scoreMaximum })
  })

  it('the class says how many programs are to be graded again', async () => {
    const roster = await readRoster(world.instructor, world.section.id)
    expect(roster.exercises.find(({ slug }) => slug === 'precision-recall-fbeta')).toMatchObject({ tried: 3, passed: 2, stale: 3 })
    expect(await knownSoFar()).toEqual({ stale: 3, done: 0, raised: 0, lowered: 0, same: 0, learners: [] })
  })

  it('nothing is applied before everything has been looked at', async () => {
    await expect(applyRegrading(world.instructor, { ...input(), lowering: 'lower' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('a preview says which grades would change, how, for whom, and changes none', async () => {
    let known = await preview()
    while (known.done < known.stale) known = await preview()
    expect(known).toMatchObject({ raised: 1, lowered: 1, same: 1 })
    expect(known.learners.map(({ name, change, before, after }) => [name, change, before.passed, after.passed])).toEqual([
      ['lucky', 'lowered', true, false],
      ['wronged', 'raised', false, true],
    ])
    expect(await standingOf(lucky as Actor)).toMatchObject({ passed: true, scoreGiven: scoreMaximum })
    expect(await standingOf(wronged as Actor)).toMatchObject({ passed: false, scoreGiven: 2 })
    expect(await readOwnSubmission(wronged as Actor, 'old-wronged')).toMatchObject({ result: { verdict: 'failed' }, earlier: [] })
  })

  it('a preview counts all grades, and names those that would move a page at a time', () => {
    const [some, more] = [
      { scoreGiven: 1, scoreMaximum, passed: false },
      { scoreGiven: 2, scoreMaximum, passed: false },
    ]
    const standings = Array.from({ length: 140 }, (_, i) => {
      const [before, after, change] = i < 120 ? ([some, more, 'raised'] as const) : ([some, some, 'same'] as const)
      return { userId: `learner ${i}` as UserId, before, after, change, changed: 1 }
    })
    const page = (from: number) => presentRegrading({ stale: [], open: [], standings }, [], from)
    expect(page(0)).toMatchObject({ raised: 120, lowered: 0, same: 20 })
    expect([0, 50, 100, 150].map((from) => page(from).learners.length)).toEqual([50, 50, 20, 0])
    expect(new Set([0, 50, 100].flatMap((from) => page(from).learners.map(({ userId }) => userId))).size).toBe(120)
  })

  it('applied with what was given kept, grades rise and none falls; the history has both verdicts', async () => {
    expect(await applyRegrading(world.instructor, { ...input(), lowering: 'keep' })).toEqual({ runs: 3, raised: 1, lowered: 0, kept: 1 })
    expect(await standingOf(wronged as Actor)).toMatchObject({
      passed: true,
      scoreGiven: scoreMaximum,
      tries: 1,
      updatedAt: 2,
    })
    expect(await standingOf(lucky as Actor)).toMatchObject({ passed: true, scoreGiven: scoreMaximum })
    expect(await standingOf(right as Actor)).toMatchObject({ passed: true, scoreGiven: scoreMaximum })
    expect(await readOwnSubmission(wronged as Actor, 'old-wronged')).toMatchObject({
      result: { verdict: 'passed' },
      earlier: [{ verdict: 'failed', scoreGiven: 2 }],
    })
    const runs = await listGradingRuns(world.store.read, 'old-lucky' as SubmissionId)
    expect(runs.map(({ verdict }) => verdict)).toEqual(['passed', 'failed'])
    expect(await knownSoFar()).toEqual({ stale: 0, done: 0, raised: 0, lowered: 0, same: 0, learners: [] })
  })

  it('grades fall only where that was asked for', async () => {
    const second = await gradedBefore('second', { source: mistake, verdict: 'passed', scoreGiven: scoreMaximum })
    for (let known = await preview(); known.done < known.stale; ) known = await preview()
    expect(await applyRegrading(world.instructor, { ...input(), lowering: 'lower' })).toEqual({ runs: 1, raised: 0, lowered: 1, kept: 0 })
    expect(await standingOf(second)).toMatchObject({ passed: false })
    expect((await standingOf(second))?.scoreGiven).toBeLessThan(scoreMaximum)
    expect(await standingOf(lucky as Actor), 'and only for what was graded again').toMatchObject({ passed: true })
  })

  it('what the grader fails at stays as it was, and is asked for again', async () => {
    const unlucky = await gradedBefore('unlucky', { source: exercise.solution, verdict: 'passed', scoreGiven: scoreMaximum })
    const [submissionId, contentHash] = ['old-unlucky' as SubmissionId, exercise.contentHash]
    const result = { verdict: 'grader_failed', scoreGiven: 0, scoreMaximum, checks: [], console: [], consoleDropped: 0 } as const
    const { verdict } = result
    await world.store.write((connection) =>
      putRegrading(connection, { submissionId, verdict, scoreGiven: 0, scoreMaximum, result, contentHash, finishedAt: 3 }),
    )
    expect(await knownSoFar()).toMatchObject({ stale: 1, done: 1, raised: 0, lowered: 0, same: 1 })
    expect(await applyRegrading(world.instructor, { ...input(), lowering: 'lower' })).toEqual({ runs: 0, raised: 0, lowered: 0, kept: 0 })
    expect(await standingOf(unlucky)).toMatchObject({ passed: true, scoreGiven: scoreMaximum })
    expect(await readOwnSubmission(unlucky, 'old-unlucky')).toMatchObject({ result: { verdict: 'passed' }, earlier: [] })
    expect(await preview()).toMatchObject({ stale: 1, done: 1 })
    await applyRegrading(world.instructor, { ...input(), lowering: 'keep' })
  })

  it('what the grader failed at counts as tried once it is graded, where a draft was kept before', async () => {
    const drafted = await gradedBefore('drafted', { source: mistake, verdict: 'grader_failed', scoreGiven: 0 })
    const begun = { userId: drafted.userId, assessment, scoreGiven: 0, scoreMaximum, passed: false, tries: 0, updatedAt: 1 }
    await world.store.write((connection) => putProgress(connection, begun))
    const tried = async () =>
      (await readRoster(world.instructor, world.section.id)).exercises.find(({ slug }) => slug === 'precision-recall-fbeta')?.tried
    const before = (await tried()) ?? 0
    for (let known = await preview(); known.done < known.stale; ) known = await preview()
    await applyRegrading(world.instructor, { ...input(), lowering: 'keep' })
    const standing = await standingOf(drafted)
    expect(standing).toMatchObject({ passed: false, tries: 1 })
    expect(standing?.scoreGiven).toBeGreaterThan(0)
    expect(await tried()).toBe(before + 1)
  })

  it('a preview that the checks have overtaken is not applied', async () => {
    await gradedBefore('third', { source: mistake, verdict: 'passed', scoreGiven: scoreMaximum })
    const result = { verdict: 'passed', scoreGiven: scoreMaximum, scoreMaximum, checks: [], console: [], consoleDropped: 0 } as const
    const [submissionId, contentHash] = ['old-third' as SubmissionId, 'the day before yesterday']
    await world.store.write((connection) =>
      putRegrading(connection, {
        submissionId,
        verdict: 'passed',
        scoreGiven: scoreMaximum,
        scoreMaximum,
        result,
        contentHash,
        finishedAt: 3,
      }),
    )
    expect(await knownSoFar()).toMatchObject({ stale: 1, done: 0 })
    await expect(applyRegrading(world.instructor, { ...input(), lowering: 'keep' })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('programs of a class that are alike', () => {
  it('are shown together, with the lines that they share; a learner’s own are not', async () => {
    const [one, two] = [await openAccount(world.store, 'one'), await openAccount(world.store, 'two')]
    for (const learner of [one, two]) await joinSection(learner, world.section.joinCode)
    const own = `const tally = (yes: boolean[]) => yes.filter(Boolean).length
export function precisionRecallFbeta(yTrue: readonly number[], yPred: readonly number[], beta = 1) {
  const hit = tally(yTrue.map((label, i) => label === 1 && yPred[i] === 1))
  const stopped = tally(yPred.map((label) => label === 1))
  const spam = tally(yTrue.map((label) => label === 1))
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
  const [precision, recall] = [share(hit, stopped), share(hit, spam)]
  const weight = Math.pow(beta, 2)
  return { precision, recall, fbeta: share((weight + 1) * precision * recall, weight * precision + recall) }
}`
    const copied = own.replaceAll('tally', 'count').replaceAll('hit', 'tp').replaceAll('share', 'div').replaceAll('weight', 'b')
    for (const [learner, source] of [
      [one, own],
      [one, own],
      [two, copied],
    ] as const)
      await submitExercise(learner, { assessment, source })
    const alike = await vi.waitFor(
      async () => {
        const page = await readClassExercise(world.instructor, world.section.id, 'performance-metrics', 'precision-recall-fbeta')
        expect(page.alike.groups.map(({ programs }) => programs.map(({ learner }) => learner.name).sort())).toContainEqual(['one', 'two'])
        return page.alike
      },
      { timeout: 200_000, interval: 100 },
    )
    expect(JSON.stringify(alike), 'no program is sent before it is opened').not.toContain('tally')
    const learners = [one.userId, two.userId]
    const programs = await readAlikePrograms(world.instructor, { section: world.section.id, assessment, learners })
    expect(programs.map(({ source }) => source).sort()).toEqual([copied, own].sort())
    for (const { lines } of programs) expect(lines.length).toBeGreaterThan(5)
  })

  it('are found among what was handed in before there were fingerprints, a few at a time', async () => {
    await world.store.write(async ({ db, tables }) => {
      await db.delete(tables.fingerprints)
      await db.delete(tables.comparedPrograms)
    })
    const found = async () =>
      (await readClassExercise(world.instructor, world.section.id, 'performance-metrics', 'precision-recall-fbeta')).alike
    expect(await found()).toMatchObject({ groups: [], compared: 0 })
    while (await compareWaiting());
    expect((await found()).groups.map(({ programs }) => programs.map(({ learner }) => learner.name).sort())).toContainEqual(['one', 'two'])
    expect(await compareWaiting()).toBe(false)
  })

  it('are not looked for where the grader has failed alone: the others come in their turn', async () => {
    while (await compareWaiting());
    await gradedBefore('not-judged', { source: exercise.solution, verdict: 'grader_failed', scoreGiven: 0 })
    expect(await listUncompared(world.store.read, 0, 100)).toEqual([])
  })

  it('are left for the next start when the server ends, without another try', async () => {
    await world.store.write(({ db, tables }) => db.delete(tables.comparedPrograms))
    const closing = background()
    closing.close()
    const run = vi.spyOn(closing, 'run')
    expect(await compareWaiting()).toBe(false)
    expect(run).toHaveBeenCalledTimes(1)
    await drainSandboxes()
    while (await compareWaiting());
    expect(await compareWaiting()).toBe(false)
  })

  it('are compared by what passes once they are graded again', async () => {
    const learner = await gradedBefore(
      'passes-now',
      { source: mistake, verdict: 'passed', scoreGiven: scoreMaximum },
      { source: exercise.solution, verdict: 'failed', scoreGiven: 0 },
    )
    const compared = async () => (await findComparedProgram(world.store.read, learner.userId, assessment))?.number
    while (await compareWaiting());
    expect(await compared()).toBe(1)
    const input = { section: world.section.id, assessment }
    for (let known = await previewRegrading(world.instructor, { ...input, from: 0 }); known.done < known.stale; )
      known = await previewRegrading(world.instructor, { ...input, from: 0 })
    await applyRegrading(world.instructor, { ...input, lowering: 'keep' })
    await vi.waitFor(async () => expect(await compared()).toBe(2), { timeout: 200_000, interval: 50 })
  })

  it('are compared by what passed last, or was handed in last', async () => {
    const learner = await openAccount(world.store, 'three')
    await joinSection(learner, world.section.joinCode)
    const compared = async () => (await findComparedProgram(world.store.read, learner.userId, assessment))?.number
    for (const [source, number] of [
      [mistake, 1],
      [exercise.starter, 2],
      [exercise.solution, 3],
      [mistake, 3],
      [exercise.alternatives[0]?.source ?? '', 5],
    ] as const) {
      await submitExercise(learner, { assessment, source })
      await vi.waitFor(async () => expect(await compared()).toBe(number), { timeout: 200_000, interval: 50 })
    }
  })
})
