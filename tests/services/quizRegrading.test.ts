import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAttempt, insertAttempt, insertResponse, listResponses } from '@db/repositories/attempts'
import { listProgress, recordTry } from '@db/repositories/progress'
import { listEarlierScores } from '@db/repositories/rescorings'
import { findQuiz } from '@lib/catalog/quizzes'
import type { Actor } from '@lib/domain/actor'
import type { AttemptId } from '@lib/domain/ids'
import { drawVariant } from '@lib/grading/drawVariant'
import { keyResponse } from '@lib/grading/keyResponse'
import { scoreResponse } from '@lib/grading/scoreResponse'
import type { Rescoring } from '@lib/grading/rescore'
import { closeAllOvertaken } from '@lib/services/quizzes/closeOvertaken'
import { applyQuizRegrading, previewQuizRegrading } from '@lib/services/regrading/quizRegrading'
import { joinSection } from '@lib/services/sections/joinSection'
import { readQuizPolicies, setQuizPolicy } from '@lib/services/sections/quizPolicies'
import { openAccount, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})

const quizOf = () => findQuiz(world.quiz) as NonNullable<ReturnType<typeof findQuiz>>
const seed = 11
const attemptOf = ({ userId }: Actor, number = 1) => `old-${number}-${userId}` as AttemptId

/**
 * A learner of the class whose attempt an earlier version of the quiz has scored: everything was answered by the key as it is now, and some
 * questions gave nothing for it.
 * @param given points by question, where other than the key gives
 * @param unfit answers that are no answers to the question as it is now
 */
async function answeredBefore(name: string, given: Readonly<Record<string, number>>, unfit: readonly string[] = []): Promise<Actor> {
  const learner = await openAccount(world.store, name)
  await joinSection(learner, world.section.joinCode)
  await attemptBefore(learner, 1, true, given, unfit)
  return learner
}

/** An attempt of such a learner, handed in or open. */
async function attemptBefore(
  learner: Actor,
  number: number,
  handedIn: boolean,
  given: Readonly<Record<string, number>>,
  unfit: readonly string[] = [],
): Promise<void> {
  const { key, pool, passingShare } = quizOf()
  const scores = pool.map(({ id, question }) => {
    const drawn = drawVariant(question, seed)
    const response = unfit.includes(id) ? ({ type: 'hot-spot', from: 0, to: 0 } as const) : keyResponse(drawn)
    const scored = scoreResponse(drawn, keyResponse(drawn)) ?? { scoreGiven: 0, scoreMaximum: 1, lines: [], expected: '' }
    return { id, response, scored: { ...scored, scoreGiven: given[id] ?? scored.scoreGiven } }
  })
  const scoreGiven = scores.reduce((sum, { scored }) => sum + scored.scoreGiven, 0)
  const scoreMaximum = pool.length
  const attempt = {
    id: attemptOf(learner, number),
    userId: learner.userId,
    assessment: key,
    number,
    seed,
    contentHash: 'an earlier version',
    questions: null,
    startedAt: 1,
    completedAt: handedIn ? 5 : null,
    overtakenAt: null,
    scoreGiven: handedIn ? scoreGiven : 0,
    scoreMaximum,
  }
  await world.store.write(async (connection) => {
    await insertAttempt(connection, attempt)
    for (const { id, response, scored } of scores)
      await insertResponse(connection, {
        attemptId: attempt.id,
        questionId: id,
        response,
        scored,
        confidence: null,
        givenAt: 4,
        contentHash: null,
      })
    if (!handedIn) return
    const passed = scoreGiven >= passingShare * scoreMaximum - 1e-9
    await recordTry(connection, { userId: learner.userId, assessment: key, scoreGiven, scoreMaximum, passed, updatedAt: 5 })
  })
}

const input = () => ({ section: world.section.id, quiz: world.quiz })
const preview = () => previewQuizRegrading(world.instructor, input())
const apply = (questions: Readonly<Record<string, Rescoring>>, lowering: 'keep' | 'lower' = 'keep') =>
  applyQuizRegrading(world.instructor, { ...input(), version: quizOf().contentHash, questions, lowering })
const stale = async () => (await readQuizPolicies(world.instructor, world.section.id)).find(({ key }) => key === world.quiz)?.stale
const standingOf = async ({ userId }: Actor) =>
  (await listProgress(world.store.read, userId)).find(({ assessment }) => (assessment as string) === world.quiz)
const idOf = (place: number) => quizOf().pool[place]?.id ?? ''

describe('when a question’s key was wrong and is put right', () => {
  it('the class is offered to score its answers again, and is told what that does; nothing moves before', async () => {
    expect(await stale()).toBe(0)
    const wronged = await answeredBefore('wronged', { [idOf(0)]: 0 })
    const unfit = await answeredBefore('unfit', { [idOf(1)]: 0 }, [idOf(1)])
    expect(await stale()).toBe(2)
    const { questions } = await preview()
    expect(questions).toHaveLength(quizOf().pool.length)
    expect(questions.find(({ id }) => id === idOf(0))).toMatchObject({ answers: 2, raised: 1, lowered: 0, unfit: 0, gaining: 1 })
    expect(questions.find(({ id }) => id === idOf(1))).toMatchObject({ answers: 2, raised: 0, lowered: 0, unfit: 1, gaining: 1 })
    const most = quizOf().pool.length
    for (const learner of [wronged, unfit]) expect(await standingOf(learner)).toMatchObject({ scoreGiven: most - 1 })

    expect(await apply({ [idOf(0)]: 'again', [idOf(1)]: 'full' })).toEqual({ changed: 2, raised: 2, lowered: 0 })
    for (const learner of [wronged, unfit]) {
      expect(await standingOf(learner)).toMatchObject({ scoreGiven: most, passed: true, tries: 1, updatedAt: 5 })
      expect(await findAttempt(world.store.read, attemptOf(learner))).toMatchObject({ scoreGiven: most })
    }
    expect(await listEarlierScores(world.store.read, attemptOf(wronged)), 'what was given before is kept').toMatchObject([
      { questionId: idOf(0), number: 1, scored: { scoreGiven: 0 }, contentHash: 'an earlier version' },
    ])
    expect(await stale(), 'and what is decided is not asked again').toBe(0)
    expect((await preview()).questions).toEqual([])
  })

  it('no point is lost in silence: what would fall stays, unless that was asked for', async () => {
    const lucky = await answeredBefore('lucky', { [idOf(0)]: 0, [idOf(1)]: 1.5 })
    const before = (await standingOf(lucky))?.scoreGiven ?? 0
    expect((await preview()).questions.find(({ id }) => id === idOf(1))).toMatchObject({ lowered: 1 })
    expect(await apply({ [idOf(1)]: 'again' })).toEqual({ changed: 0, raised: 0, lowered: 0 })
    expect(await standingOf(lucky)).toMatchObject({ scoreGiven: before })
    const second = await answeredBefore('second', { [idOf(0)]: 0, [idOf(1)]: 1.5 })
    expect(await apply({ [idOf(1)]: 'again' }, 'lower')).toEqual({ changed: 1, raised: 0, lowered: 1 })
    expect(await standingOf(second)).toMatchObject({ scoreGiven: before - 0.5, updatedAt: 5 })
    expect(await standingOf(lucky), 'nor for anybody else').toMatchObject({ scoreGiven: before })
  })

  it('what nobody has decided stays as it is', async () => {
    const learner = await answeredBefore('left', { [idOf(0)]: 0 })
    expect(await apply({})).toEqual({ changed: 0, raised: 0, lowered: 0 })
    expect(
      (await listResponses(world.store.read, attemptOf(learner))).every(({ contentHash }) => contentHash === quizOf().contentHash),
    ).toBe(true)
    expect(await listEarlierScores(world.store.read, attemptOf(learner))).toEqual([])
  })

  it('what was answered in an attempt that the change has closed is offered with the rest, and counts', async () => {
    const learner = await openAccount(world.store, 'closed')
    await joinSection(learner, world.section.joinCode)
    await attemptBefore(learner, 1, false, { [idOf(0)]: 0 })
    expect(await stale(), 'an attempt that is not over').toBe(0)
    await closeAllOvertaken()
    expect(await stale()).toBe(1)
    const most = quizOf().pool.length
    expect(await standingOf(learner)).toMatchObject({ scoreGiven: most - 1, tries: 1, updatedAt: 4 })
    expect(await apply({ [idOf(0)]: 'again' })).toEqual({ changed: 1, raised: 1, lowered: 0 })
    expect(await standingOf(learner)).toMatchObject({ scoreGiven: most })
  })

  it('nobody falls whose answers stay as they are: the last attempt counts, and what the change has closed since is better', async () => {
    await setQuizPolicy(world.instructor, { ...input(), feedback: 'at-once', attempts: null, counts: 'last', dueAt: null })
    const learner = await answeredBefore('worse', { [idOf(0)]: 0, [idOf(1)]: 0 })
    await attemptBefore(learner, 2, false, {})
    await closeAllOvertaken()
    const most = quizOf().pool.length
    expect(await standingOf(learner)).toMatchObject({ scoreGiven: most, tries: 2 })
    expect(await apply({}, 'lower')).toEqual({ changed: 0, raised: 0, lowered: 0 })
    expect(await standingOf(learner)).toMatchObject({ scoreGiven: most })
  })

  it('a preview that the quiz has overtaken is not applied', async () => {
    await answeredBefore('late', { [idOf(0)]: 0 })
    const outdated = applyQuizRegrading(world.instructor, { ...input(), version: 'another', questions: {}, lowering: 'lower' })
    await expect(outdated).rejects.toMatchObject({ code: 'conflict' })
    expect(await stale()).toBe(1)
  })
})
