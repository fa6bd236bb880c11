import 'server-only'
import { insertAttempt, listAttempts } from '../../../db/repositories/attempts'
import { findQuizPolicy } from '../../../db/repositories/quizPolicies'
import { currentStore } from '../../../db/store'
import { newId, newSeed } from '../../auth/tokens'
import { findQuiz, type QuizEntry } from '../../catalog/quizzes'
import { createRng } from '../../core/random/createRng'
import type { Caller } from '../../domain/actor'
import type { AttemptId, UserId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import type { Attempt } from '../../domain/records'
import { drawExam, drawReview } from '../../grading/drawQuestions'
import { dueObjectives } from '../review/dueObjectives'
import { absent, requireCaller } from '../requireCaller'
import { type PresentedAttempt, presentAttempt } from './readQuiz'

/** a review is short, so that it is done every day */
const reviewLength = 8

/** What an attempt with this seed asks; null for all that there is. */
async function drawQuestions(quiz: QuizEntry, userId: UserId, seed: number): Promise<readonly string[] | null> {
  if (quiz.kind === 'chapter') return null
  const pool = quiz.pool.map(({ id, question, objectives }) => ({ id, objectives, difficulty: question.difficulty }))
  const rng = createRng(seed)
  if (quiz.kind === 'exam') return drawExam(rng, pool)
  const due = await dueObjectives(userId, quiz.course)
  if (due.length === 0) throw new Refusal('conflict', 'Nothing is due for review today.')
  return drawReview(rng, pool, due.slice(0, reviewLength))
}

/**
 * Begins an attempt with values of its own, or goes on with the one that is not complete.
 * @throws Refusal `signed_out` | `not_found` | `forbidden` when the class allows no further attempt | `conflict` when nothing is due for review
 */
export async function startAttempt(caller: Caller, key: string): Promise<PresentedAttempt> {
  const actor = requireCaller(caller)
  const quiz = findQuiz(key) ?? absent('quiz')
  const store = await currentStore()
  const seed = newSeed()
  const [before] = await listAttempts(store.read, actor.userId, quiz.key)
  const open = (attempt: Attempt | undefined) => attempt?.completedAt === null && attempt.contentHash === quiz.contentHash
  const questions = open(before) ? null : await drawQuestions(quiz, actor.userId, seed)
  const attempt = await store.write(async (connection): Promise<Attempt> => {
    const attempts = await listAttempts(connection, actor.userId, quiz.key)
    const [latest] = attempts
    if (latest && open(latest)) return latest
    const policy = await findQuizPolicy(connection, actor.userId, quiz.key)
    if (policy?.attempts && attempts.filter(({ completedAt }) => completedAt !== null).length >= policy.attempts)
      throw new Refusal('forbidden', `Your class allows ${policy.attempts} ${policy.attempts === 1 ? 'attempt' : 'attempts'} at this quiz.`)
    const next: Attempt = {
      id: newId<AttemptId>(),
      userId: actor.userId,
      assessment: quiz.key,
      number: (latest?.number ?? 0) + 1,
      seed,
      contentHash: quiz.contentHash,
      questions,
      startedAt: Date.now(),
      completedAt: null,
      scoreGiven: 0,
      scoreMaximum: questions?.length ?? quiz.pool.length,
    }
    await insertAttempt(connection, next)
    return next
  })
  return presentAttempt(quiz, attempt)
}
