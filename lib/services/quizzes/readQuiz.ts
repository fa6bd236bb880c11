import 'server-only'
import { listAttempts, listResponses } from '../../../db/repositories/attempts'
import { currentStore } from '../../../db/store'
import { type PresentedQuestion, presentQuestion } from '../../catalog/presentQuestion'
import { findQuiz, presentObjective, type QuizEntry } from '../../catalog/quizzes'
import type { Caller } from '../../domain/actor'
import type { AssessmentKey } from '../../domain/ids'
import type { Attempt, AttemptResponse, Standing } from '../../domain/records'
import { feedbackWaits, type QuizRules } from '../../grading/quizRules'
import { absent, requireCaller } from '../requireCaller'
import { rulesFor } from './rulesOf'

export interface PresentedAttempt {
  readonly id: string
  readonly number: number
  readonly complete: boolean
  /** begun with an earlier version of the quiz: it cannot be gone on with, and another may take its place */
  readonly outdated: boolean
  /** absent while feedback waits: a sum would say which answers were right */
  readonly scoreGiven?: number | undefined
  readonly scoreMaximum: number
  readonly passingShare: number
  /** how many may still be handed in; absent where there is no limit */
  readonly left?: number | undefined
  /** until when it is asked for; absent where no class says so */
  readonly dueAt?: number | undefined
  /** when feedback is due; absent where it comes at once, or has come */
  readonly feedbackAt?: number | undefined
  /** none of what is outdated: the questions may be others now */
  readonly questions: readonly PresentedQuestion[]
}

/** Whether a change of the quiz has overtaken an attempt, or is about to, before it was handed in. */
export function isOutdated({ contentHash }: QuizEntry, attempt: Attempt): boolean {
  return attempt.completedAt === null && (attempt.overtakenAt !== null || attempt.contentHash !== contentHash)
}

/** What answers come to. */
export function pointsOf(responses: readonly Pick<AttemptResponse, 'scored'>[]): number {
  return responses.reduce((sum, { scored }) => sum + scored.scoreGiven, 0)
}

/** Where points put somebody at a quiz. */
export function standingBy(
  { passingShare }: QuizEntry,
  { scoreGiven, scoreMaximum }: Pick<Attempt, 'scoreGiven' | 'scoreMaximum'>,
): Standing {
  return { scoreGiven, scoreMaximum, passed: scoreGiven >= passingShare * scoreMaximum - 1e-9 }
}

/** How many attempts of these were handed in: what a class counts where it allows so many. */
export function handedInAmong(attempts: readonly Attempt[]): number {
  return attempts.filter(({ completedAt }) => completedAt !== null).length
}

/** The questions of an attempt, in their order. One that has gone from the course since is left out. */
export function questionsOf({ pool }: QuizEntry, attempt: Pick<Attempt, 'questions'>) {
  if (!attempt.questions) return pool
  return attempt.questions.flatMap((id) => pool.find((asked) => asked.id === id) ?? [])
}

export async function presentAttempt(quiz: QuizEntry, attempt: Attempt): Promise<PresentedAttempt> {
  const { read } = await currentStore()
  const responses = await listResponses(read, attempt.id)
  const { attempts: most, feedbackAt, dueAt } = await rulesFor(read, attempt.userId, quiz)
  const waiting = feedbackWaits({ feedbackAt }, Date.now())
  const complete = attempt.completedAt !== null
  const outdated = isOutdated(quiz, attempt)
  const responseTo = (id: string) => responses.find((response) => response.questionId === id)
  // What the quiz has asked since is no part of an attempt that is handed in.
  const questions = outdated ? [] : questionsOf(quiz, attempt).filter(({ id }) => !complete || responseTo(id))
  return {
    id: attempt.id,
    number: attempt.number,
    complete,
    outdated,
    scoreGiven: waiting ? undefined : pointsOf(responses),
    scoreMaximum: attempt.scoreMaximum,
    passingShare: quiz.passingShare,
    left: most === null ? undefined : Math.max(0, most - handedInAmong(await listAttempts(read, attempt.userId, quiz.key))),
    dueAt: dueAt ?? undefined,
    feedbackAt: waiting ? (feedbackAt ?? undefined) : undefined,
    questions: questions.map(({ id, entry, question }) =>
      presentQuestion(
        id,
        question,
        attempt.seed,
        question.objectives.map((objective) => presentObjective(entry, objective)),
        responseTo(id),
        !waiting,
      ),
    ),
  }
}

/**
 * What holds for the caller at a quiz, to be known before it is begun.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readQuizTerms(caller: Caller, key: string): Promise<QuizRules> {
  const actor = requireCaller(caller)
  return rulesFor((await currentStore()).read, actor.userId, findQuiz(key) ?? absent('quiz'))
}

/**
 * The caller's latest attempt at a quiz, as far as it has come; undefined before the first.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readQuiz(caller: Caller, key: string): Promise<PresentedAttempt | undefined> {
  const actor = requireCaller(caller)
  const quiz = findQuiz(key) ?? absent('quiz')
  const [latest] = await listAttempts((await currentStore()).read, actor.userId, key as AssessmentKey)
  return latest && presentAttempt(quiz, latest)
}
