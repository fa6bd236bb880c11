import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { countUse } from '@db/repositories/rateLimits'
import type { Actor } from '@lib/domain/actor'
import { initialSetting } from '@lib/domain/challenge'
import { findGoal } from '@lib/catalog/catalog'
import { quizzesOf } from '@lib/catalog/quizzes'
import { quotas } from '@lib/services/requireQuota'
import { startAttempt } from '@lib/services/quizzes/startAttempt'
import { background } from '@lib/services/graders'
import { submitChallenge } from '@lib/services/submissions/submitChallenge'
import { submitExercise } from '@lib/services/submissions/submitExercise'
import { readDraft, saveDraft } from '@lib/services/work/drafts'
import { openAccount, openWorld, type World } from './world'

const day = 24 * 60 * 60 * 1000
let world: World
let learner: Actor
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  learner = await openAccount(world.store, 'busy')
})
afterAll(async () => {
  await world.close()
})

/** Notes that all but `left` of a day's worth was used, some time ago. */
const useUp = (kind: keyof typeof quotas, left: number, ago = 0) =>
  world.store.write(async (connection) => {
    for (let i = left; i < quotas[kind].most; i++) await countUse(connection, `day-${kind}:${learner.userId}`, Date.now() - ago, day)
  })
const outcomes = async (work: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(work)).map((each) => (each.status === 'fulfilled' ? 'kept' : (each.reason as { code: string }).code)).sort()

const setting = () => initialSetting(findGoal(world.goal)?.challenge.definition.parameters ?? {})
const kept = (count: number, of: number) => [...Array(count).fill('kept'), ...Array(of - count).fill('rate_limited')]

describe('what one account may have kept in a day', () => {
  it('is not exceeded by programs that come at the same time', async () => {
    await useUp('submission', 3)
    const at = Array.from({ length: 8 }, () => submitExercise(learner, { assessment: world.exercise, source: 'export const a = 1' }))
    expect(await outcomes(at)).toEqual(kept(3, 8))
  })

  it('counts settings with programs', async () => {
    await useUp('submission', 1)
    await submitChallenge(learner, { assessment: world.goal, setting: setting() })
    expect(await outcomes([submitExercise(learner, { assessment: world.exercise, source: '' })])).toEqual(['rate_limited'])
    expect(await outcomes([submitChallenge(learner, { assessment: world.goal, setting: setting() })])).toEqual(['rate_limited'])
  })

  it('is asked for before a setting is judged, which may take seconds', async () => {
    await useUp('submission', 0)
    const judge = vi.spyOn(background(), 'run')
    expect(await outcomes([submitChallenge(learner, { assessment: world.goal, setting: setting() })])).toEqual(['rate_limited'])
    expect(judge).not.toHaveBeenCalled()
    judge.mockRestore()
  })

  it('is said in words, and what was typed is told to be safe', async () => {
    await useUp('submission', 0)
    await expect(submitExercise(learner, { assessment: world.exercise, source: '' })).rejects.toThrow(
      /500 programs and settings handed in within a day.*stays in this browser/,
    )
  })

  it('holds for drafts: the last that was kept stays', async () => {
    await useUp('draft', 1)
    await saveDraft(learner, { assessment: world.exercise, text: 'one', basedOn: 0 })
    const more = ['two', 'three'].map((text) => saveDraft(learner, { assessment: world.exercise, text, basedOn: 1 }))
    expect(await outcomes(more)).toEqual(kept(0, 2))
    expect(await readDraft(learner, world.exercise)).toMatchObject({ text: 'one', revision: 1 })
    expect(
      await saveDraft(learner, { assessment: world.exercise, text: 'one', basedOn: 1 }),
      'what is kept already costs nothing',
    ).toMatchObject({
      kind: 'saved',
    })
  })

  it('holds for attempts, and going on with one costs nothing', async () => {
    await useUp('attempt', 1)
    const [first, second] = quizzesOf(world.course)
    const { id } = await startAttempt(learner, first?.key ?? '')
    await expect(startAttempt(learner, second?.key ?? '')).rejects.toMatchObject({ code: 'rate_limited' })
    expect((await startAttempt(learner, first?.key ?? '')).id).toBe(id)
  })

  it('is one account’s: another works on', async () => {
    await useUp('submission', 0)
    learner = await openAccount(world.store, 'other')
    await expect(submitExercise(learner, { assessment: world.exercise, source: '' })).resolves.toMatchObject({ number: 1 })
  })

  it('is there again after a day', async () => {
    await useUp('submission', 0, day)
    await expect(submitExercise(learner, { assessment: world.exercise, source: '' })).resolves.toMatchObject({ number: 1 })
  })
})
