import 'server-only'
import { insertAttempt, listAttempts } from '../../../db/repositories/attempts'
import { currentStore } from '../../../db/store'
import { newId, newSeed } from '../../auth/tokens'
import { findQuiz } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import type { AttemptId } from '../../domain/ids'
import type { Attempt } from '../../domain/records'
import { absent, requireCaller } from '../requireCaller'
import { type PresentedAttempt, presentAttempt } from './readQuiz'

/**
 * Begins an attempt with values of its own, or goes on with the one that is not complete.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function startAttempt(caller: Caller, quiz: string): Promise<PresentedAttempt> {
  const actor = requireCaller(caller)
  const entry = findQuiz(quiz) ?? absent('quiz')
  const store = await currentStore()
  const attempt = await store.write(async (connection): Promise<Attempt> => {
    const [latest] = await listAttempts(connection, actor.userId, entry.quiz.key)
    if (latest && latest.completedAt === null && latest.contentHash === entry.quiz.contentHash) return latest
    const next: Attempt = {
      id: newId<AttemptId>(),
      userId: actor.userId,
      assessment: entry.quiz.key,
      number: (latest?.number ?? 0) + 1,
      seed: newSeed(),
      contentHash: entry.quiz.contentHash,
      startedAt: Date.now(),
      completedAt: null,
      scoreGiven: 0,
      scoreMaximum: entry.quiz.definition.questions.length,
    }
    await insertAttempt(connection, next)
    return next
  })
  return presentAttempt(entry, attempt)
}
