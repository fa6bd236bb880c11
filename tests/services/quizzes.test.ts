import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findAttempt, insertAttempt, insertResponse, listResponses } from '@db/repositories/attempts'
import { findCourse } from '@lib/catalog/catalog'
import { examKey, findQuiz, reviewKey } from '@lib/catalog/quizzes'
import type { Actor } from '@lib/domain/actor'
import type { AttemptId, SectionId } from '@lib/domain/ids'
import type { Attempt, QuizPolicy } from '@lib/domain/records'
import { createRng } from '@lib/core/random/createRng'
import { drawVariant } from '@lib/grading/drawVariant'
import { guessResponse } from '@lib/grading/guessResponse'
import { keyResponse } from '@lib/grading/keyResponse'
import { givenResponse } from '@lib/grading/shownNames'
import { answerQuestion } from '@lib/services/quizzes/answerQuestion'
import { closeAllOvertaken } from '@lib/services/quizzes/closeOvertaken'
import { readQuiz, readQuizTerms } from '@lib/services/quizzes/readQuiz'
import { startAttempt } from '@lib/services/quizzes/startAttempt'
import { listProgress, recordTry } from '@db/repositories/progress'
import { replaceStore } from '@db/store'
import { listQuizPolicies } from '@db/repositories/quizPolicies'
import { insertEnrollment, insertSection } from '@db/repositories/sections'
import { updateSiteRole } from '@db/repositories/users'
import { quizzesOf } from '@lib/catalog/quizzes'
import { listSections } from '@lib/services/sections/listSections'
import { readLearner } from '@lib/services/sections/readLearner'
import { readRoster } from '@lib/services/sections/readRoster'
import { saveDraft } from '@lib/services/work/drafts'
import { readStanding } from '@lib/services/review/readStanding'
import { joinSection } from '@lib/services/sections/joinSection'
import { quizPolicySchema, readQuizPolicies, setQuizPolicy } from '@lib/services/sections/quizPolicies'
import { readProgress } from '@lib/services/work/readProgress'
import { openAccount, openWorld, type World } from './world'

const found = findCourse('practical-methodology')
if (!found) throw new Error('the course is not there')
const course = found
const day = 24 * 60 * 60 * 1000

let world: World
let learner: Actor
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  learner = await openAccount(world.store, 'worker')
  await joinSection(learner, world.section.joinCode)
})
afterAll(async () => {
  await world.close()
})

const policy = { feedback: 'at-once', attempts: null, counts: 'best', dueAt: null } as const
const set = (quiz: string, change: Partial<Omit<QuizPolicy, 'sectionId' | 'assessment'>>) =>
  setQuizPolicy(world.instructor, { section: world.section.id, quiz, ...policy, ...change })

/** Answers the open attempt at a quiz, rightly or by guessing wildly. */
async function answer(key: string, rightly: boolean, inOrder = (ids: readonly string[]): readonly string[] => ids) {
  const quiz = findQuiz(key)
  const attempt = await startAttempt(learner, key)
  const stored = await findAttempt(world.store.read, attempt.id as AttemptId)
  let last = attempt
  for (const id of inOrder(attempt.questions.map((each) => each.id))) {
    const question = quiz?.pool.find((asked) => asked.id === id)?.question
    if (!question || !stored) throw new Error(`there is no question ${id}`)
    const drawn = drawVariant(question, stored.seed)
    const response = givenResponse(drawn, rightly ? keyResponse(drawn) : guessResponse(drawn, createRng(stored.seed)))
    last = await answerQuestion(learner, { attempt: attempt.id, question: id, response, confidence: 'certain' })
  }
  return last
}

/** A question of the chapter's quiz, missed some days ago. */
async function miss(daysAgo: number) {
  const quiz = findQuiz(world.quiz)
  const asked = quiz?.pool[0]
  if (!quiz || !asked) throw new Error('there is no question')
  const id = `missed ${learner.userId}` as AttemptId
  const at = Date.now() - daysAgo * day
  await world.store.write(async (connection) => {
    await insertAttempt(connection, {
      id,
      userId: learner.userId,
      assessment: quiz.key,
      number: 1,
      seed: 1,
      contentHash: quiz.contentHash,
      questions: null,
      startedAt: at,
      completedAt: null,
      overtakenAt: null,
      scoreGiven: 0,
      scoreMaximum: 1,
    })
    await insertResponse(connection, {
      attemptId: id,
      questionId: asked.id,
      response: { type: 'one-choice', option: 'none' },
      scored: { scoreGiven: 0, scoreMaximum: 1, lines: [], expected: '' },
      confidence: 'certain',
      givenAt: at,
      contentHash: null,
    })
  })
  return asked.objectives
}

describe('a class that says how it takes a quiz', () => {
  it('starts from what is usual, and reads back what it has set', async () => {
    expect((await readQuizPolicies(world.instructor, world.section.id)).at(-1)).toEqual({
      key: examKey(course),
      title: 'Final exam',
      ...policy,
      sittings: [],
      stale: 0,
    })
    const dueAt = Date.UTC(2030, 1)
    const after = await set(examKey(course), { attempts: 1, counts: 'last', dueAt })
    expect(after.at(-1)).toMatchObject({ attempts: 1, counts: 'last', dueAt, feedback: 'at-once' })
    await set(examKey(course), {})
  })

  it('cannot let feedback wait for a day that it has not named, nor set what is no quiz', async () => {
    await expect(set(world.quiz, { feedback: 'after-due' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(set(reviewKey(course), {})).rejects.toMatchObject({ code: 'not_found' })
    await expect(set('nothing', {})).rejects.toMatchObject({ code: 'not_found' })
  })

  it('says nothing of a quiz of another course than its own', async () => {
    const teacher = await openAccount(world.store, 'teacher', 'instructor')
    const section = { ...world.section, id: 'elsewhere' as SectionId, course: 'another-course', joinCode: 'ELSEWHERE' }
    await world.store.write(async (connection) => {
      await insertSection(connection, section)
      await insertEnrollment(connection, { sectionId: section.id, userId: teacher.userId, role: 'instructor', joinedAt: 1 })
    })
    const set = setQuizPolicy(teacher, { section: section.id, quiz: world.quiz, ...policy, attempts: 1 })
    await expect(set).rejects.toMatchObject({ code: 'not_found' })
    expect(await listQuizPolicies(world.store.read, section.id)).toEqual([])
  })

  it('knows how far its learners are', async () => {
    const sittings = async () =>
      (await readQuizPolicies(world.instructor, world.section.id)).find(({ key }) => key === world.quiz)?.sittings
    const count = async (attempts: number) => (await sittings())?.find((each) => each.attempts === attempts)?.learners ?? 0
    const [begun, once] = [await count(0), await count(1)]
    await startAttempt(learner, world.quiz)
    expect([await count(0), await count(1)]).toEqual([begun + 1, once])
    await answer(world.quiz, false)
    expect([await count(0), await count(1)]).toEqual([begun, once + 1])
  })

  it.each([
    ['a date that is half typed: the year 2', Date.UTC(2, 4, 1) - 1900 * 365 * day],
    ['a date that is half typed: the year 202', new Date('0202-05-01T10:00:00Z').getTime()],
    ['a date before there was a course', 5],
    ['a date that nobody will see', Date.UTC(2345, 0)],
    ['half a millisecond', Date.UTC(2030, 0) + 0.5],
    ['no number', Number.NaN],
    ['a text', '2030-01-01'],
    ['nothing at all', undefined],
  ])('takes no %s', (_, dueAt) => {
    expect(quizPolicySchema.safeParse({ section: 's', quiz: 'q', ...policy, dueAt }).success).toBe(false)
  })

  it('takes a whole date, or none', () => {
    for (const dueAt of [null, Date.UTC(2030, 0)])
      expect(quizPolicySchema.safeParse({ section: 's', quiz: 'q', ...policy, dueAt }).success).toBe(true)
  })

  it('limits attempts, for its own learners alone', async () => {
    await set(world.quiz, { attempts: 1 })
    expect((await answer(world.quiz, true)).left).toBe(0)
    await expect(startAttempt(learner, world.quiz)).rejects.toMatchObject({ code: 'forbidden' })
    learner = await openAccount(world.store, 'elsewhere')
    await answer(world.quiz, true)
    await expect(startAttempt(learner, world.quiz)).resolves.toMatchObject({ number: 2 })
    await set(world.quiz, {})
  })

  it('lets the last attempt count', async () => {
    await set(world.quiz, { counts: 'last' })
    await answer(world.quiz, true)
    const part = async () =>
      (await readProgress(learner, course.id))['performance-metrics']?.parts.find(({ key }) => (key as string) === world.quiz)
    expect(await part()).toMatchObject({ state: 'passed' })
    await answer(world.quiz, false)
    expect(await part()).toMatchObject({ state: 'tried', tries: 2 })
    await set(world.quiz, {})
  })

  it('lets feedback wait until the quiz is due: no score, no reason, no mastery before, all of it after', async () => {
    await set(world.quiz, { feedback: 'after-due', dueAt: Date.now() + day })
    const attempt = await startAttempt(learner, world.quiz)
    const [first] = attempt.questions
    const question = findQuiz(world.quiz)?.pool[0]?.question
    const stored = await findAttempt(world.store.read, attempt.id as AttemptId)
    if (!first || !question || !stored) throw new Error('there is no question')
    const drawn = drawVariant(question, stored.seed)
    const response = givenResponse(drawn, keyResponse(drawn))
    const waiting = await answerQuestion(learner, { attempt: attempt.id, question: first.id, response, confidence: 'guess' })
    expect(waiting.questions[0]).toMatchObject({ answered: true, response, confidence: 'guess' })
    expect(waiting.scoreGiven).toBeUndefined()
    expect(waiting.feedbackAt).toBeGreaterThan(Date.now())
    expect(JSON.stringify(waiting)).not.toMatch(/scoreGiven":1|"feedback":/)
    const seen = await readStanding(learner, course.id)
    expect(seen.chapters.flatMap(({ objectives }) => objectives).every(({ state }) => state === 'unseen')).toBe(true)
    expect(seen.calibration).toEqual([])
    await set(world.quiz, { feedback: 'after-due', dueAt: Date.now() - 1 })
    expect((await readQuiz(learner, world.quiz))?.questions[0]?.feedback).toMatchObject({ scoreGiven: 1 })
    expect((await readStanding(learner, course.id)).calibration).toMatchObject([{ confidence: 'guess', said: 1, right: 1 }])
    await set(world.quiz, {})
  })
})

describe('while feedback waits', () => {
  const part = async () =>
    (await readProgress(learner, course.id))['performance-metrics']?.parts.find(({ key }) => (key as string) === world.quiz)

  it('nothing says what a whole attempt came to: neither the attempt, nor the course, nor whether it was passed', async () => {
    await set(world.quiz, { feedback: 'after-due', dueAt: Date.now() + day })
    const waiting = await answer(world.quiz, true)
    expect(waiting).toMatchObject({ complete: true })
    expect(waiting.scoreGiven).toBeUndefined()
    expect((await readQuiz(learner, world.quiz))?.scoreGiven).toBeUndefined()
    expect(await part()).toMatchObject({ state: 'handed-in', scoreGiven: 0, tries: 1 })
    const own = (await readProgress(learner, course.id))['performance-metrics']
    expect(own).toMatchObject({ share: 0, complete: false, arcs: { quiz: 0 } })
    const report = await readLearner(world.instructor, world.section.id, learner.userId)
    expect(
      report.chapters.flatMap(({ parts }) => parts).find(({ key }) => (key as string) === world.quiz),
      'who teaches sees it',
    ).toMatchObject({ state: 'passed' })
    await set(world.quiz, {})
    expect(await part()).toMatchObject({ state: 'passed' })
    expect((await readQuiz(learner, world.quiz))?.scoreGiven).toBe(waiting.questions.length)
  })

  it('it waits for the strictest of somebody’s classes, whichever was joined last', async () => {
    await joinSection(learner, world.otherSection.joinCode)
    await set(world.quiz, { feedback: 'after-due', dueAt: Date.now() + day, attempts: 3 })
    await setQuizPolicy(world.otherInstructor, { section: world.otherSection.id, quiz: world.quiz, ...policy, attempts: 1 })
    // Known before it is begun.
    const terms = await readQuizTerms(learner, world.quiz)
    expect(terms).toMatchObject({ attempts: 1, counts: 'best' })
    expect(terms.dueAt).toBeGreaterThan(Date.now())
    expect(terms.feedbackAt).toBe(terms.dueAt)
    const waiting = await answer(world.quiz, true)
    expect(waiting).toMatchObject({ left: 0 })
    expect(waiting.feedbackAt).toBeGreaterThan(Date.now())
    await expect(startAttempt(learner, world.quiz)).rejects.toMatchObject({ code: 'forbidden' })
    await set(world.quiz, {})
    await setQuizPolicy(world.otherInstructor, { section: world.otherSection.id, quiz: world.quiz, ...policy })
  })
})

describe('a quiz that was begun', () => {
  it('reads so, on the course page and for the class, until it is handed in', async () => {
    await startAttempt(learner, world.quiz)
    const states = async () => {
      const { rows, exercises } = await readRoster(world.instructor, world.section.id)
      const chapters = [
        (await readProgress(learner, course.id))['performance-metrics'],
        rows.find(({ userId }) => userId === learner.userId)?.chapters[1],
      ]
      return {
        quiz: chapters.map((chapter) => chapter?.parts.find(({ kind }) => kind === 'quiz')?.state),
        exercise: chapters.map((chapter) => chapter?.parts.find(({ key }) => (key as string) === world.exercise)?.state),
        tried: exercises[0]?.tried,
      }
    }
    const { tried } = await states()
    expect(await states()).toEqual({ quiz: ['begun', 'begun'], exercise: ['open', 'open'], tried })
    await saveDraft(learner, { assessment: world.exercise, text: 'a beginning', basedOn: 0 })
    expect(await states()).toEqual({ quiz: ['begun', 'begun'], exercise: ['begun', 'begun'], tried })
    await answer(world.quiz, false)
    expect((await states()).quiz).toEqual(['tried', 'tried'])
  })
})

describe('a score', () => {
  it('does not depend on the order in which questions are answered', async () => {
    const forwards = await answer(world.quiz, false)
    const stored = await findAttempt(world.store.read, forwards.id as AttemptId)
    learner = await openAccount(world.store, 'backwards')
    const attempt = { ...stored, id: `backwards ${learner.userId}` as AttemptId, userId: learner.userId, completedAt: null } as Attempt
    await world.store.write((connection) => insertAttempt(connection, { ...attempt, scoreGiven: 0 }))
    const backwards = await answer(world.quiz, false, (ids) => [...ids].reverse())
    expect(backwards.complete).toBe(true)
    expect(forwards.scoreGiven).toBeDefined()
    expect(backwards.scoreGiven).toBeCloseTo(forwards.scoreGiven ?? Number.NaN, 12)
    expect((await findAttempt(world.store.read, backwards.id as AttemptId))?.scoreGiven).toBeCloseTo(forwards.scoreGiven ?? Number.NaN, 12)
  })
})

describe('the exam', () => {
  it('measures every objective of the course, and passing it is part of the last chapter', async () => {
    const result = await answer(examKey(course), true)
    const measured = new Set(result.questions.flatMap(({ objectives }) => objectives.map(({ id }) => id)))
    const all = course.chapters.flatMap(({ id, content }) => (content?.objectives ?? []).map((objective) => `${id}/${objective.id}`))
    expect([...measured].sort()).toEqual(all.sort())
    expect(result).toMatchObject({ complete: true, scoreGiven: result.questions.length })
    const parts = (await readProgress(learner, course.id)).connections?.parts
    expect(parts?.find(({ title }) => title === 'Final exam')).toMatchObject({ state: 'passed', scoreMaximum: result.questions.length })
  })

  it('draws other questions and values for another attempt', async () => {
    const first = await answer(examKey(course), true)
    const second = await startAttempt(learner, examKey(course))
    expect(second.number).toBe(2)
    expect(second.questions.map(({ id }) => id)).not.toEqual(first.questions.map(({ id }) => id))
  })
})

describe('an attempt that is open when the quiz is changed', () => {
  const half = <T>(ids: readonly T[]) => ids.slice(0, Math.ceil(ids.length / 2))
  const edit = (attempt: { readonly id: string }, contentHash = 'an earlier version') =>
    world.store.write(({ db, tables }) =>
      db
        .update(tables.attempts)
        .set({ contentHash })
        .where(eq(tables.attempts.id, attempt.id as AttemptId)),
    )
  const part = async () =>
    (await readProgress(learner, course.id))['performance-metrics']?.parts.find(({ key }) => (key as string) === world.quiz)

  it('says so, shows nothing that may have changed, keeps no further answer, and gives way to a new one', async () => {
    const open = await answer(world.quiz, true, half)
    const next = open.questions.find(({ answered }) => !answered)?.id ?? ''
    await edit(open)
    expect(await readQuiz(learner, world.quiz)).toMatchObject({ id: open.id, outdated: true, complete: false, questions: [] })
    const refused = await answerQuestion(learner, { attempt: open.id, question: next, response: { type: 'one-choice', option: 'any' } })
    expect(refused).toMatchObject({ id: open.id, outdated: true, scoreGiven: open.scoreGiven })
    const begun = await startAttempt(learner, world.quiz)
    expect(begun).toMatchObject({ number: 2, outdated: false })
    expect(begun.questions.length).toBeGreaterThan(0)
    expect(await startAttempt(learner, world.quiz), 'which is gone on with').toMatchObject({ id: begun.id })
  })

  it('keeps the points of what was answered where they are the better ones, and lowers none', async () => {
    const open = await answer(world.quiz, true, half)
    await edit(open)
    await startAttempt(learner, world.quiz)
    expect(await part()).toMatchObject({ state: 'tried', scoreGiven: open.scoreGiven })
    await answer(world.quiz, true)
    const better = await part()
    expect(better).toMatchObject({ state: 'passed' })
    await edit(await answer(world.quiz, true, half))
    await startAttempt(learner, world.quiz)
    expect(await part()).toMatchObject({ state: 'passed', scoreGiven: better?.scoreGiven })
  })

  it('counts though nobody comes back to it: the next start closes it, once, and is no work of the learner', async () => {
    const open = await answer(world.quiz, true, half)
    const before = await part()
    await closeAllOvertaken()
    expect(await part(), 'one that nothing has overtaken stays open').toEqual(before)
    await edit(open)
    for (let i = 0; i < 2; i++) {
      await closeAllOvertaken()
      expect(await part()).toMatchObject({ state: 'tried', scoreGiven: open.scoreGiven, tries: 1 })
    }
    const last = (await listResponses(world.store.read, open.id as AttemptId)).at(-1)
    const [kept] = (await listProgress(world.store.read, learner.userId)).filter(({ assessment }) => (assessment as string) === world.quiz)
    expect(kept?.updatedAt).toBe(last?.givenAt)
    await startAttempt(learner, world.quiz)
    expect(await part(), 'nor does a new attempt').toMatchObject({ scoreGiven: open.scoreGiven, tries: 1 })
  })

  it('is closed for good, though the quiz were again as it was', async () => {
    const open = await answer(world.quiz, true, half)
    const next = open.questions.find(({ answered }) => !answered)?.id ?? ''
    await edit(open)
    await closeAllOvertaken()
    await edit(open, findQuiz(world.quiz)?.contentHash)
    expect(await readQuiz(learner, world.quiz)).toMatchObject({ id: open.id, outdated: true, questions: [] })
    await answerQuestion(learner, { attempt: open.id, question: next, response: { type: 'one-choice', option: 'any' } })
    const given = await listResponses(world.store.read, open.id as AttemptId)
    expect(given).toHaveLength(half(open.questions).length)
    expect(await startAttempt(learner, world.quiz)).toMatchObject({ number: 2, outdated: false })
  })

  it('is begun, and no more, where nothing was answered', async () => {
    await edit(await startAttempt(learner, world.quiz))
    await startAttempt(learner, world.quiz)
    expect(await part()).toMatchObject({ state: 'begun', tries: 0 })
  })

  it('takes none of the attempts that a class allows, even where there is none left', async () => {
    await set(world.quiz, { attempts: 2 })
    await edit(await answer(world.quiz, true, half))
    expect(await answer(world.quiz, false)).toMatchObject({ number: 2, left: 1 })
    await edit(await startAttempt(learner, world.quiz))
    await set(world.quiz, { attempts: 1 })
    expect(await answer(world.quiz, false)).toMatchObject({ number: 4, complete: true, left: 0 })
    await expect(startAttempt(learner, world.quiz)).rejects.toMatchObject({ code: 'forbidden' })
    await set(world.quiz, {})
  })

  it('may be an exam', async () => {
    await edit(await answer(examKey(course), true, half))
    expect(await startAttempt(learner, examKey(course))).toMatchObject({ number: 2, outdated: false })
  })

  it('may be an exam that could not be begun now', async () => {
    learner = await openAccount(world.store, 'no-class-any-more')
    await expect(startAttempt(learner, examKey(course))).rejects.toMatchObject({ code: 'forbidden' })
    const attempt: Attempt = {
      id: `open ${learner.userId}` as AttemptId,
      userId: learner.userId,
      assessment: examKey(course),
      number: 1,
      seed: 1,
      contentHash: 'an earlier version',
      questions: [],
      startedAt: 1,
      completedAt: null,
      overtakenAt: null,
      scoreGiven: 0,
      scoreMaximum: 1,
    }
    await world.store.write((connection) => insertAttempt(connection, attempt))
    expect(await startAttempt(learner, examKey(course))).toMatchObject({ number: 2, outdated: false })
  })

  it('may be a review', async () => {
    await miss(2)
    await edit(await startAttempt(learner, reviewKey(course)))
    expect(await readQuiz(learner, reviewKey(course))).toMatchObject({ outdated: true })
    expect(await startAttempt(learner, reviewKey(course))).toMatchObject({ number: 2, outdated: false })
  })
})

describe('an attempt that was handed in before the quiz was changed', () => {
  it('shows the questions that it asked, and none that the quiz has asked since', async () => {
    const whole = await answer(world.quiz, true)
    const [first] = whole.questions
    await world.store.write(({ db, tables }) =>
      db
        .delete(tables.responses)
        .where(and(eq(tables.responses.attemptId, whole.id as AttemptId), eq(tables.responses.questionId, first?.id ?? ''))),
    )
    const shown = await readQuiz(learner, world.quiz)
    expect(shown).toMatchObject({ complete: true, outdated: false })
    expect(shown?.questions.map(({ id }) => id)).toEqual(whole.questions.slice(1).map(({ id }) => id))
  })
})

describe('an attempt begun at the moment in which the last answer completes the one before', () => {
  /** Gives the last answer and asks for an attempt at once. */
  async function finishAndBegin(key: string) {
    const before = await answer(key, true, (ids) => ids.slice(0, -1))
    const last = before.questions.at(-1)
    const stored = await findAttempt(world.store.read, before.id as AttemptId)
    const question = findQuiz(key)?.pool.find(({ id }) => id === last?.id)?.question
    if (!last || !question || !stored) throw new Error('there is no last question')
    const drawn = drawVariant(question, stored.seed)
    const given = answerQuestion(learner, { attempt: before.id, question: last.id, response: givenResponse(drawn, keyResponse(drawn)) })
    // What it reads before it writes, it reads while the last answer is on its way.
    replaceStore({
      ...world.store,
      async write(work) {
        await given
        return world.store.write(work)
      },
    })
    const begun = startAttempt(learner, key)
    const [finished, next] = await Promise.allSettled([given, begun])
    replaceStore(world.store)
    expect(finished).toMatchObject({ value: { complete: true } })
    return next
  }

  it('draws an exam', async () => {
    const pool = findQuiz(examKey(course))?.pool.length ?? 0
    const begun = await finishAndBegin(examKey(course))
    expect(begun).toMatchObject({ status: 'fulfilled', value: { number: 2 } })
    const { questions, scoreMaximum } = begun.status === 'fulfilled' ? begun.value : { questions: [], scoreMaximum: 0 }
    expect(questions.length).toBeLessThan(pool)
    expect(scoreMaximum).toBe(questions.length)
  })

  it('is no review of what was just remembered', async () => {
    await miss(2)
    expect(await finishAndBegin(reviewKey(course))).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } })
  })
})

describe('the exam of somebody who is in no class', () => {
  const exam = () => startAttempt(learner, examKey(course))
  /** Notes that the quizzes of all chapters are passed. */
  const passQuizzes = () =>
    world.store.write(async (connection) => {
      const standing = { userId: learner.userId, scoreGiven: 1, scoreMaximum: 1, passed: true, updatedAt: 1 }
      for (const { key, kind } of quizzesOf(course.id))
        if (kind === 'chapter') await recordTry(connection, { ...standing, assessment: key })
    })
  beforeEach(async () => {
    learner = await openAccount(world.store, 'alone')
  })

  it('opens when the quizzes of all chapters are passed', async () => {
    await expect(exam()).rejects.toMatchObject({ code: 'forbidden' })
    await passQuizzes()
    await expect(exam()).resolves.toMatchObject({ number: 1 })
  })

  it('is no way to see what a class may not see yet', async () => {
    await passQuizzes()
    const { id } = await exam()
    await set(examKey(course), { feedback: 'after-due', dueAt: Date.now() + day })
    const begun = await answer(examKey(course), true)
    expect(begun).toMatchObject({ id, complete: true })
    expect(begun.scoreGiven).toBeUndefined()
    expect(begun.questions.some(({ feedback }) => feedback)).toBe(false)
    await expect(exam()).rejects.toMatchObject({ code: 'forbidden' })
    await set(examKey(course), {})
    await expect(exam()).resolves.toMatchObject({ number: 2 })
  })
})

describe('an instructor who is one no more', () => {
  it('loses the class with all that is in it, and has it back with the role', async () => {
    const { userId } = world.instructor
    const asked = () => [
      readRoster({ ...world.instructor, siteRole: 'learner' }, world.section.id),
      readLearner({ ...world.instructor, siteRole: 'learner' }, world.section.id, world.learner.userId),
      setQuizPolicy({ ...world.instructor, siteRole: 'learner' }, { section: world.section.id, quiz: world.quiz, ...policy }),
    ]
    await world.store.write((connection) => updateSiteRole(connection, userId, 'learner'))
    for (const each of asked()) await expect(each).rejects.toMatchObject({ code: 'not_found' })
    expect((await listSections({ ...world.instructor, siteRole: 'learner' })).memberships).toEqual([])
    await world.store.write((connection) => updateSiteRole(connection, userId, 'instructor'))
    expect((await listSections(world.instructor)).memberships).toMatchObject([{ role: 'instructor' }])
  })
})

describe('the review', () => {
  it('has nothing to ask of somebody who has missed nothing, or only yesterday', async () => {
    await expect(startAttempt(learner, reviewKey(course))).rejects.toMatchObject({ code: 'conflict' })
    await miss(1)
    expect((await readStanding(learner, course.id)).due).toBe(0)
    await expect(startAttempt(learner, reviewKey(course))).rejects.toMatchObject({ code: 'conflict' })
  })

  it('brings back what was missed two days ago, and lets it rest once it was answered', async () => {
    const objectives = await miss(2)
    expect((await readStanding(learner, course.id)).due).toBe(objectives.length)
    const review = await answer(reviewKey(course), true)
    expect(review.questions.length).toBeGreaterThan(0)
    expect(review.questions.every((question) => question.objectives.some(({ id }) => objectives.includes(id)))).toBe(true)
    const standing = await readStanding(learner, course.id)
    expect(standing.due).toBe(0)
    expect(standing.calibration).toMatchObject([{ confidence: 'certain', said: 1 + review.questions.length }])
    // A review is for remembering: no grade comes of it.
    expect(
      Object.values(await readProgress(learner, course.id))
        .flatMap(({ parts }) => parts)
        .every(({ tries }) => tries === 0),
    ).toBe(true)
  })
})

it('a question is drawn before anything is written: whoever writes meanwhile does not wait for it', async () => {
  const attempt = await startAttempt(learner, world.quiz)
  const [first] = attempt.questions
  const stored = await findAttempt(world.store.read, attempt.id as AttemptId)
  const question = findQuiz(world.quiz)?.pool.find(({ id }) => id === first?.id)?.question
  if (!first || !question || !stored) throw new Error('there is no question')
  const drawn = drawVariant(question, stored.seed)
  const { vary } = question
  let writing = false
  const drawnWhileWriting: boolean[] = []
  replaceStore({
    ...world.store,
    write: (work) =>
      world.store.write(async (connection) => {
        writing = true
        return work(connection).finally(() => (writing = false))
      }),
  })
  Object.assign(question, {
    vary: (random: Parameters<typeof vary>[0]) => {
      drawnWhileWriting.push(writing)
      return vary(random)
    },
  })
  try {
    await answerQuestion(learner, { attempt: attempt.id, question: first.id, response: givenResponse(drawn, keyResponse(drawn)) })
  } finally {
    Object.assign(question, { vary })
    replaceStore(world.store)
  }
  expect(drawnWhileWriting.length).toBeGreaterThan(0)
  expect(drawnWhileWriting).not.toContain(true)
})
