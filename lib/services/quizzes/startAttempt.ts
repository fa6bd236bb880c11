import 'server-only'
import { insertAttempt, listAttempts } from '../../../db/repositories/attempts'
import { listProgress, recordBeginning } from '../../../db/repositories/progress'
import { countLearnerSections } from '../../../db/repositories/sections'
import type { Connection } from '../../../db/connection'
import { currentStore } from '../../../db/store'
import { newId, newSeed } from '../../auth/tokens'
import { findQuiz, type QuizEntry } from '../../catalog/quizzes'
import { createRng } from '../../core/random/createRng'
import type { Actor, Caller } from '../../domain/actor'
import type { AttemptId, UserId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import type { Attempt } from '../../domain/records'
import { drawExam, drawReview } from '../../grading/drawQuestions'
import { can } from '../../policies/can'
import { feedbackWaits } from '../../grading/quizRules'
import { chapterEntries } from '../../catalog/catalog'
import { dueObjectives } from '../review/dueObjectives'
import { absent, requireCaller } from '../requireCaller'
import { requireQuota } from '../requireQuota'
import { closeOvertaken } from './closeOvertaken'
import { handedInAmong, isOutdated, type PresentedAttempt, presentAttempt } from './readQuiz'
import { rulesFor } from './rulesOf'
import { counted } from '../../domain/wording'

/** a review is short, so that it is done every day */
const reviewLength = 8

/** What an attempt with this seed asks; null for all that there is. */
async function drawQuestions(connection: Connection, quiz: QuizEntry, userId: UserId, seed: number): Promise<readonly string[] | null> {
  if (quiz.kind === 'chapter') return null
  const pool = quiz.pool.map(({ id, question, objectives }) => ({ id, objectives, difficulty: question.difficulty }))
  const rng = createRng(seed)
  if (quiz.kind === 'exam') return drawExam(rng, pool)
  const due = await dueObjectives(connection, userId, quiz.course)
  if (due.length === 0) throw new Refusal('conflict', 'Nothing is due for review today.')
  return drawReview(rng, pool, due.slice(0, reviewLength))
}

/** @throws Refusal `forbidden` before the exam's time, for those whom no class asks for it */
async function requireExamTime(connection: Connection, actor: Actor, quiz: QuizEntry): Promise<void> {
  const passed = new Set((await listProgress(connection, actor.userId)).filter((each) => each.passed).map(({ assessment }) => assessment))
  const chapters = chapterEntries().filter(({ course }) => course.id === quiz.course.id)
  const learnsIn = await countLearnerSections(connection, actor.userId, quiz.course.id)
  const quizzesPassed = chapters.every((entry) => passed.has(entry.quiz.key))
  const closed = feedbackWaits(await rulesFor(connection, actor.userId, quiz), Date.now())
  if (can(actor, { action: 'sit-exam', learnsIn, quizzesPassed, closed })) return
  throw new Refusal(
    'forbidden',
    quizzesPassed
      ? 'Classes are taking this exam. Without a class, you can take it when they have their feedback.'
      : 'Without a class, the exam opens when you have passed the quizzes of all chapters.',
  )
}

/**
 * Begins an attempt with values of its own, or goes on with the one that is not complete. One that a change of the quiz has overtaken is replaced,
 * however many the class allows and whenever the exam is: nobody chose to end it.
 * @throws Refusal `signed_out` | `not_found` | `rate_limited` | `forbidden` when a class allows no further attempt, or before the exam's time | `conflict` when nothing is due for review
 */
export async function startAttempt(caller: Caller, key: string): Promise<PresentedAttempt> {
  const actor = requireCaller(caller)
  const quiz = findQuiz(key) ?? absent('quiz')
  const store = await currentStore()
  const seed = newSeed()
  const attempt = await store.write(async (connection): Promise<Attempt> => {
    const attempts = await listAttempts(connection, actor.userId, quiz.key)
    const [latest] = attempts
    const outdated = latest !== undefined && isOutdated(quiz, latest)
    if (latest?.completedAt === null && !outdated) return latest
    if (quiz.kind === 'exam' && !outdated) await requireExamTime(connection, actor, quiz)
    const { attempts: most } = await rulesFor(connection, actor.userId, quiz)
    if (most !== null && !outdated && handedInAmong(attempts) >= most)
      throw new Refusal('forbidden', `Your class allows ${counted(most, 'attempt', 'attempts')} at this quiz.`)
    const now = Date.now()
    await requireQuota(connection, 'attempt', actor.userId, now)
    const questions = await drawQuestions(connection, quiz, actor.userId, seed)
    const next: Attempt = {
      id: newId<AttemptId>(),
      userId: actor.userId,
      assessment: quiz.key,
      number: (latest?.number ?? 0) + 1,
      seed,
      contentHash: quiz.contentHash,
      questions,
      startedAt: now,
      completedAt: null,
      overtakenAt: null,
      scoreGiven: 0,
      scoreMaximum: questions?.length ?? quiz.pool.length,
    }
    if (outdated) await closeOvertaken(connection, quiz, latest, now)
    await insertAttempt(connection, next)
    if (quiz.kind !== 'review') {
      const { userId, assessment, scoreMaximum, startedAt } = next
      await recordBeginning(connection, { userId, assessment, scoreMaximum, updatedAt: startedAt })
    }
    return next
  })
  return presentAttempt(quiz, attempt)
}
