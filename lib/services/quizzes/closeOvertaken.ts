import 'server-only'
import type { Connection } from '../../../db/connection'
import { findAttempt, listOpenAttempts, listResponses, overtakeAttempt } from '../../../db/repositories/attempts'
import { recordTry } from '../../../db/repositories/progress'
import { currentStore } from '../../../db/store'
import { findQuiz, type QuizEntry } from '../../catalog/quizzes'
import type { Attempt, Instant } from '../../domain/records'
import { isOutdated, pointsOf, standingBy } from './readQuiz'

/**
 * Closes an attempt that a change of its quiz has overtaken. What was answered counts as it stands: nobody loses points to an author's edit. It
 * counts as a try, as of its last answer, and never as an attempt that a class allows; no other is worth less for it.
 */
export async function closeOvertaken(connection: Connection, quiz: QuizEntry, attempt: Attempt, now: Instant): Promise<void> {
  if (attempt.overtakenAt !== null) return
  const responses = await listResponses(connection, attempt.id)
  const scoreGiven = pointsOf(responses)
  await overtakeAttempt(connection, attempt.id, scoreGiven, now)
  const last = responses.at(-1)
  if (!last || quiz.kind === 'review') return
  const { userId, assessment, scoreMaximum } = attempt
  await recordTry(connection, { userId, assessment, ...standingBy(quiz, { scoreGiven, scoreMaximum }), updatedAt: last.givenAt }, 'best')
}

/** Closes all attempts that the quizzes as they are now have overtaken, so that their points count though nobody comes back to them. */
export async function closeAllOvertaken(): Promise<void> {
  const store = await currentStore()
  for (const open of await listOpenAttempts(store.read)) {
    const quiz = findQuiz(open.assessment)
    if (!quiz || !isOutdated(quiz, open)) continue
    await store.write(async (connection) => {
      const attempt = await findAttempt(connection, open.id)
      if (attempt && isOutdated(quiz, attempt)) await closeOvertaken(connection, quiz, attempt, Date.now())
    })
  }
}
