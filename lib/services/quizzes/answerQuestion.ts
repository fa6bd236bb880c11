import 'server-only'
import { z } from 'zod'
import { completeAttempt, findAttempt, insertResponse, listResponses } from '../../../db/repositories/attempts'
import { recordTry } from '../../../db/repositories/progress'
import { currentStore } from '../../../db/store'
import { findQuiz } from '../../catalog/quizzes'
import type { Caller } from '../../domain/actor'
import type { AttemptId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import { confidences } from '../../domain/records'
import { responseSchema } from '../../domain/response'
import { drawVariant } from '../../grading/drawVariant'
import { explainMisfit } from '../../grading/explainMisfit'
import { scoreResponse } from '../../grading/scoreResponse'
import { keptResponse } from '../../grading/shownNames'
import { can } from '../../policies/can'
import { absent, requireCaller } from '../requireCaller'
import { pointsOf, type PresentedAttempt, presentAttempt, questionsOf, standingBy } from './readQuiz'
import { rulesFor } from './rulesOf'

export const answerSchema = z.strictObject({
  attempt: z.string().max(60),
  question: z.string().max(120),
  response: responseSchema,
  confidence: z.enum(confidences).optional(),
})

interface AnsweredAttempt extends PresentedAttempt {
  /** whether the question had an answer before, which is the one that counts */
  readonly hadAnswer: boolean
}

/**
 * Scores one answer and keeps it for good; the last one completes the attempt. An answer given twice counts as it was given first.
 * Where the quiz has been changed since the attempt began nothing is kept, and the attempt says that it is outdated.
 * @throws Refusal `signed_out` | `not_found` | `invalid`
 */
export async function answerQuestion(caller: Caller, input: z.infer<typeof answerSchema>): Promise<AnsweredAttempt> {
  const actor = requireCaller(caller)
  const store = await currentStore()
  const attemptId = input.attempt as AttemptId
  const found = (await findAttempt(store.read, attemptId)) ?? absent('attempt')
  if (!can(actor, { action: 'use-own-work', owner: found.userId })) absent('attempt')
  const quiz = findQuiz(found.assessment) ?? absent('quiz')
  if (found.contentHash !== quiz.contentHash || found.overtakenAt !== null)
    return { ...(await presentAttempt(quiz, found)), hadAnswer: false }
  const questions = questionsOf(quiz, found)
  const asked = questions.find((each) => each.id === input.question) ?? absent('question')
  // Some take long to draw, and all writes wait for one that is under way.
  const drawn = drawVariant(asked.question, found.seed)
  const response = keptResponse(drawn, input.response)
  const scored = response && scoreResponse(drawn, response)
  const { attempt, hadAnswer } = await store.write(async (connection) => {
    const latest = (await findAttempt(connection, attemptId)) ?? absent('attempt')
    if (latest.overtakenAt !== null) return { attempt: latest, hadAnswer: false }
    const before = await listResponses(connection, attemptId)
    if (before.some((given) => given.questionId === asked.id)) return { attempt: latest, hadAnswer: true }

    if (!scored) throw new Refusal('invalid', explainMisfit(drawn, input.response))
    const now = Date.now()
    await insertResponse(connection, {
      attemptId,
      questionId: asked.id,
      response,
      scored,
      confidence: input.confidence ?? null,
      givenAt: now,
      contentHash: null,
    })
    if (before.length + 1 < questions.length) return { attempt: latest, hadAnswer: false }

    const scoreGiven = pointsOf([...before, { scored }])
    await completeAttempt(connection, attemptId, scoreGiven, now)
    if (quiz.kind !== 'review') {
      const { counts } = await rulesFor(connection, actor.userId, quiz)
      const standing = standingBy(quiz, { scoreGiven, scoreMaximum: found.scoreMaximum })
      await recordTry(connection, { userId: actor.userId, assessment: found.assessment, ...standing, updatedAt: now }, counts)
    }
    return { attempt: { ...latest, completedAt: now, scoreGiven }, hadAnswer: false }
  })
  return { ...(await presentAttempt(quiz, attempt)), hadAnswer }
}
