import 'server-only'
import { listAttempts, listResponses } from '../../../db/repositories/attempts'
import { currentStore } from '../../../db/store'
import { type ChapterEntry, findQuiz } from '../../catalog/catalog'
import { type PresentedQuestion, presentQuestion } from '../../catalog/presentQuestion'
import type { Caller } from '../../domain/actor'
import type { AssessmentKey } from '../../domain/ids'
import type { Attempt } from '../../domain/records'
import { absent, requireCaller } from '../requireCaller'

export interface PresentedAttempt {
  readonly id: string
  readonly number: number
  readonly complete: boolean
  readonly scoreGiven: number
  readonly scoreMaximum: number
  readonly passingShare: number
  readonly questions: readonly PresentedQuestion[]
}

export async function presentAttempt(entry: ChapterEntry, attempt: Attempt): Promise<PresentedAttempt> {
  const responses = await listResponses((await currentStore()).read, attempt.id)
  const { questions, passingShare } = entry.quiz.definition
  const objectives = entry.chapter.content.objectives.map((objective) => objective.id)
  return {
    id: attempt.id,
    number: attempt.number,
    complete: attempt.completedAt !== null,
    scoreGiven: responses.reduce((sum, { scored }) => sum + scored.scoreGiven, 0),
    scoreMaximum: attempt.scoreMaximum,
    passingShare,
    questions: questions.map((question) =>
      presentQuestion(
        question,
        attempt.seed,
        question.objectives.map((id) => objectives.indexOf(id) + 1),
        responses.find((response) => response.questionId === question.id),
      ),
    ),
  }
}

/**
 * The caller's latest attempt at a quiz, as far as it has come; undefined before the first.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readQuiz(caller: Caller, quiz: string): Promise<PresentedAttempt | undefined> {
  const actor = requireCaller(caller)
  const entry = findQuiz(quiz) ?? absent('quiz')
  const [latest] = await listAttempts((await currentStore()).read, actor.userId, quiz as AssessmentKey)
  return latest && presentAttempt(entry, latest)
}
