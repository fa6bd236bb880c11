import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findAttempt } from '@db/repositories/attempts'
import { insertSubmission, listGradingRuns } from '@db/repositories/submissions'
import { findChapter } from '@lib/catalog/catalog'
import type { Actor } from '@lib/domain/actor'
import { initialSetting } from '@lib/domain/challenge'
import type { AssessmentKey, AttemptId, SubmissionId } from '@lib/domain/ids'
import { drawVariant } from '@lib/grading/drawVariant'
import { keyResponse } from '@lib/grading/keyResponse'
import { givenResponse } from '@lib/grading/shownNames'
import { answerQuestion } from '@lib/services/quizzes/answerQuestion'
import { readQuiz } from '@lib/services/quizzes/readQuiz'
import { startAttempt } from '@lib/services/quizzes/startAttempt'
import { readRoster } from '@lib/services/sections/readRoster'
import { listOwnSubmissions, readLatestSubmission, readOwnSubmission } from '@lib/services/submissions/readSubmissions'
import { resumeGrading } from '@lib/services/submissions/resumeGrading'
import { submitChallenge } from '@lib/services/submissions/submitChallenge'
import { submitExercise } from '@lib/services/submissions/submitExercise'
import { readDraft, saveDraft } from '@lib/services/work/drafts'
import { skipPrompt, readSkippedPrompts, readPredictions, recordPrediction } from '@lib/services/work/predictions'
import { readProgress } from '@lib/services/work/readProgress'
import { openAccount, openWorld, type World } from './world'

const found = findChapter('practical-methodology', 'performance-metrics')
if (!found) throw new Error('the course is not there')
const entry = found

let world: World
let learner: Actor
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  learner = await openAccount(world.store, 'worker')
})
afterAll(async () => {
  await world.close()
})

async function answerAll(attemptId: string, right: boolean) {
  const attempt = await findAttempt(world.store.read, attemptId as AttemptId)
  let last: Awaited<ReturnType<typeof answerQuestion>> | undefined
  for (const question of entry.quiz.definition.questions) {
    const variant = drawVariant(question, attempt?.seed ?? 0)
    const key = keyResponse(variant)
    const wrong =
      key.type === 'numeric'
        ? { ...key, text: '987654' }
        : key.type === 'ordering'
          ? { ...key, items: [...key.items].reverse() }
          : key.type === 'several-choices'
            ? { ...key, options: [] }
            : key.type === 'matrix'
              ? { ...key, texts: Object.fromEntries(Object.keys(key.texts).map((cell) => [cell, '987654'])) }
              : { ...key, option: variant.type === 'one-choice' ? (variant.options.find((option) => !option.correct)?.id ?? '') : '' }
    last = await answerQuestion(learner, {
      attempt: attemptId,
      question: question.id,
      response: givenResponse(variant, right ? key : (wrong as typeof key)),
    })
  }
  return last
}

describe('a quiz', () => {
  it('holds no key before it is answered, and gives feedback on every option after', async () => {
    const attempt = await startAttempt(learner, world.quiz)
    const before = JSON.stringify(attempt)
    expect(before).not.toMatch(/feedback|correct|expected/)
    const question = entry.quiz.definition.questions.find((each) => each.type === 'one-choice')
    const stored = await findAttempt(world.store.read, attempt.id as AttemptId)
    if (!question || !stored) throw new Error('there is no such question')
    const after = await answerQuestion(learner, {
      attempt: attempt.id,
      question: question.id,
      response: givenResponse(drawVariant(question, stored.seed), keyResponse(drawVariant(question, stored.seed))),
    })
    const shown = after.questions.find((each) => each.id === question.id)
    expect(shown?.feedback?.lines.length).toBe(shown?.body.type === 'one-choice' && shown.body.options.length)
    expect(after.questions.filter((each) => each.feedback).length).toBe(1)
  })

  it('shows the same variant again, and a new one to the next attempt', async () => {
    const first = await startAttempt(learner, world.quiz)
    expect(await startAttempt(learner, world.quiz)).toEqual(first)
    await answerAll(first.id, false)
    const second = await startAttempt(learner, world.quiz)
    expect(second.number).toBe(2)
    expect(second.questions.map((question) => question.promptHtml)).not.toEqual(first.questions.map((question) => question.promptHtml))
  })

  it('counts an answer as it was first given', async () => {
    const { id } = await startAttempt(learner, world.quiz)
    const question = entry.quiz.definition.questions.find((each) => each.type === 'numeric')
    const give = (text: string) =>
      answerQuestion(learner, { attempt: id, question: question?.id ?? '', response: { type: 'numeric', text } })
    expect(await give('987654')).toMatchObject({ hadAnswer: false })
    const again = await give('1')
    expect(again.hadAnswer).toBe(true)
    expect(again.questions.find((each) => each.id === question?.id)?.response).toEqual({ type: 'numeric', text: '987654' })
  })

  it('takes no answer that does not fit, and changes nothing by it', async () => {
    const { id } = await startAttempt(learner, world.quiz)
    const question = entry.quiz.definition.questions.find((each) => each.type === 'numeric')
    await expect(
      answerQuestion(learner, { attempt: id, question: question?.id ?? '', response: { type: 'numeric', text: 'many' } }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      answerQuestion(learner, { attempt: id, question: 'no such question', response: { type: 'numeric', text: '1' } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect((await startAttempt(learner, world.quiz)).questions.every((each) => !each.response)).toBe(true)
  })

  it.each([
    ['10,000', 'Did you mean 10000 or 10?'],
    ['5 5', 'cannot be read as a number'],
  ])('takes no number that cannot be read, %s, says why, and goes on with the attempt', async (text, says) => {
    const { id, number } = await startAttempt(learner, world.quiz)
    const question = entry.quiz.definition.questions.find((each) => each.type === 'numeric')?.id ?? ''
    const give = (text: string) => answerQuestion(learner, { attempt: id, question, response: { type: 'numeric', text } })
    await expect(give(text)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(says) })
    expect(await startAttempt(learner, world.quiz)).toMatchObject({ id, number, complete: false })
    const after = await give('987654')
    expect(after.questions.find((each) => each.id === question)).toMatchObject({ answered: true })
  })

  it('is passed with the key, and stays passed after a worse attempt', async () => {
    const first = await startAttempt(learner, world.quiz)
    expect(await answerAll(first.id, true)).toMatchObject({ complete: true, scoreGiven: entry.quiz.definition.questions.length })
    const second = await startAttempt(learner, world.quiz)
    expect((await answerAll(second.id, false))?.scoreGiven).toBe(0)
    const part = (await readProgress(learner, world.course))[entry.chapter.id]?.parts.find((each) => each.kind === 'quiz')
    expect(part).toMatchObject({ state: 'passed', tries: 2, scoreGiven: entry.quiz.definition.questions.length })
  })

  it('is nothing before it is begun', async () => {
    expect(await readQuiz(learner, world.quiz)).toBeUndefined()
  })
})

describe('a challenge', () => {
  const goal = entry.challenge?.goals.find((each) => each.goal.id === 'flattering-accuracy')?.key ?? ''
  const opening = initialSetting(entry.challenge?.definition.parameters ?? {})

  it('is computed anew from the setting: what is claimed does not count', async () => {
    expect((await submitChallenge(learner, { assessment: goal, setting: opening })).met).toBe(false)
    expect(
      (await submitChallenge(learner, { assessment: goal, setting: { ...opening, prevalence: 0.01, threshold: 0.99, messages: 1000 } }))
        .met,
    ).toBe(true)
    const part = (await readProgress(learner, world.course))[entry.chapter.id]?.parts.find((each) => each.key === goal)
    expect(part).toMatchObject({ state: 'passed', tries: 2 })
  })

  it.each([
    ['a value out of bounds', { ...opening, threshold: 2 }],
    ['a value that is no number', { ...opening, threshold: Number.NaN }],
    ['a value between two steps of its control', { ...opening, messages: 650 }],
    ['a parameter too many', { ...opening, met: 1 }],
    ['a parameter too few', { threshold: 0.5 }],
    ['an inherited name', { ...opening, constructor: 1 }],
  ])('refuses a setting with %s, and keeps nothing of it', async (_, setting) => {
    await expect(submitChallenge(learner, { assessment: goal, setting })).rejects.toMatchObject({ code: 'invalid' })
    expect((await readProgress(learner, world.course))[entry.chapter.id]?.share).toBe(0)
  })
})

describe('a submission', () => {
  const exercise = entry.exercises[0]
  if (!exercise) throw new Error('there is no exercise')
  const submit = (source: string) => submitExercise(learner, { assessment: exercise.key, source })

  it('is kept, numbered, graded, and counted', async () => {
    const wrong = await submit(exercise.mistakes[0]?.source ?? '')
    expect(wrong).toMatchObject({ number: 1, result: { verdict: 'failed', knownMistake: { id: exercise.mistakes[0]?.mistake.id } } })
    const right = await submit(exercise.solution)
    expect(right).toMatchObject({ number: 2, result: { verdict: 'passed' } })
    const rows = await listOwnSubmissions(learner, exercise.key)
    expect(rows).toMatchObject([{ number: 2, result: { verdict: 'passed' } }, { number: 1 }])
    expect(JSON.stringify(rows), 'no program is sent before it is opened').not.toContain('function')
    expect(await readOwnSubmission(learner, right.id)).toEqual(right)
    expect(await readLatestSubmission(learner, exercise.key)).toEqual(right)
    const part = (await readProgress(learner, world.course))[entry.chapter.id]?.parts.find((each) => each.key === exercise.key)
    expect(part).toMatchObject({ state: 'passed', tries: 2 })
  })

  it('stays passed after a worse one', async () => {
    await submit(exercise.solution)
    await submit(exercise.starter)
    const part = (await readProgress(learner, world.course))[entry.chapter.id]?.parts.find((each) => each.key === exercise.key)
    expect(part).toMatchObject({ state: 'passed', tries: 2, scoreGiven: part?.scoreMaximum })
  })

  it('gives away neither hidden cases nor the solution', async () => {
    const { result } = await submit(exercise.starter)
    const hidden = result?.checks.filter((check) => check.visibility === 'hidden') ?? []
    expect(hidden.length).toBeGreaterThan(0)
    expect(JSON.stringify(result)).not.toContain('b2')
  })

  it('that was acknowledged and not graded is graded at the next start, once', async () => {
    const submission = {
      id: `waiting-${learner.userId}` as SubmissionId,
      userId: learner.userId,
      assessment: exercise.key as AssessmentKey,
      number: 1,
      payload: { kind: 'program' as const, source: exercise.solution },
      seed: 3,
      contentHash: exercise.contentHash,
      submittedAt: 1,
    }
    await world.store.write((connection) => insertSubmission(connection, submission))
    expect((await readProgress(learner, world.course))[entry.chapter.id]?.share).toBe(0)
    await Promise.all([resumeGrading(), resumeGrading()])
    expect(await listGradingRuns(world.store.read, submission.id)).toMatchObject([{ number: 1, verdict: 'passed' }])
    const part = (await readProgress(learner, world.course))[entry.chapter.id]?.parts.find((each) => each.key === exercise.key)
    expect(part).toMatchObject({ state: 'passed', tries: 1 })
    expect(await resumeGrading()).toBe(0)
  })
})

describe('a draft', () => {
  it('is kept with a revision, and is there on another browser', async () => {
    expect(await readDraft(learner, world.exercise)).toBeUndefined()
    expect(await saveDraft(learner, { assessment: world.exercise, text: 'one', basedOn: 0 })).toMatchObject({ kind: 'saved', revision: 1 })
    expect(await saveDraft(learner, { assessment: world.exercise, text: 'two', basedOn: 1 })).toMatchObject({ kind: 'saved', revision: 2 })
    expect(await readDraft(learner, world.exercise)).toMatchObject({ text: 'two', revision: 2 })
  })

  it('that another tab has changed is not overwritten: the tab is told', async () => {
    await saveDraft(learner, { assessment: world.exercise, text: 'one', basedOn: 0 })
    await saveDraft(learner, { assessment: world.exercise, text: 'two', basedOn: 1 })
    expect(await saveDraft(learner, { assessment: world.exercise, text: 'mine', basedOn: 1 })).toMatchObject({
      kind: 'conflict',
      theirs: { text: 'two', revision: 2 },
    })
    expect(await readDraft(learner, world.exercise)).toMatchObject({ text: 'two' })
  })

  it('of something that does not exist is refused', async () => {
    await expect(saveDraft(learner, { assessment: 'no/such/thing', text: '', basedOn: 0 })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a prompt that is skipped', () => {
  it('is remembered, and belongs to who skipped it', async () => {
    await skipPrompt(learner, { prompt: 'a-far-point' })
    await skipPrompt(learner, { prompt: 'a-far-point' })
    expect(await readSkippedPrompts(learner)).toEqual(['a-far-point'])
    expect(await readSkippedPrompts(world.instructor)).toEqual([])
    expect(await readPredictions(learner)).toEqual([])
  })

  it('that does not exist is refused', async () => {
    await expect(skipPrompt(learner, { prompt: 'gone' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a prediction', () => {
  const prediction = { prompt: 'precision-when-the-line-moves', option: 'always-falls', confidence: 'guess' as const }

  it('that was made first stays', async () => {
    await recordPrediction(learner, { ...prediction, option: 'usually-falls' })
    await recordPrediction(learner, prediction)
    expect(await readPredictions(learner)).toMatchObject([{ option: 'usually-falls' }])
  })

  it('of what was skipped is refused: what comes of it was shown', async () => {
    const { options: [option] = [] } = entry.chapter.content?.predictions.find(({ id }) => id === 'a-far-point') ?? {}
    await skipPrompt(learner, { prompt: 'a-far-point' })
    const late = { prompt: 'a-far-point', option: option?.id ?? '', confidence: 'certain' as const }
    await expect(recordPrediction(learner, late)).rejects.toMatchObject({ code: 'conflict' })
    expect((await readPredictions(learner)).map(({ prompt }) => prompt)).not.toContain('a-far-point')
  })

  it('of something that does not exist is refused', async () => {
    await expect(recordPrediction(learner, { ...prediction, prompt: 'gone' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the roster', () => {
  it('shows what a learner of the class has done, part by part', async () => {
    const { chapters: course, rows } = await readRoster(world.instructor, world.section.id)
    const [row] = rows
    const at = course.findIndex(({ id }) => id === entry.chapter.id)
    const states = row?.chapters[at]?.parts.map((part) => `${part.kind} ${part.state}`)
    expect(states).toEqual(['challenge open', 'challenge open', 'quiz begun', 'exercise tried', ...Array(5).fill('exercise open')])
  })
})
