import 'server-only'
import { setImmediate as turn } from 'node:timers/promises'
import { z } from 'zod'
import type { Connection } from '../../../db/connection'
import { listAttempts, listResponses } from '../../../db/repositories/attempts'
import { listProgress, putProgress } from '../../../db/repositories/progress'
import { confirmScore, listStaleResponses, putAttemptScore, replaceScore } from '../../../db/repositories/rescorings'
import { currentStore } from '../../../db/store'
import type { QuizEntry } from '../../catalog/quizzes'
import type { Caller } from '../../domain/actor'
import type { SectionId, UserId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import { isBetter, type Standing } from '../../domain/records'
import { type Rescored, rescore, rescored, rescorings } from '../../grading/rescore'
import { pointsOf, standingBy } from '../quizzes/readQuiz'
import { rulesFor } from '../quizzes/rulesOf'
import { quizOf } from '../sections/ofCourse'
import { requireSection } from '../sections/requireSection'

export const classQuizSchema = z.strictObject({ section: z.string().max(60), quiz: z.string().max(200) })
export type ClassQuizInput = z.infer<typeof classQuizSchema>

export const applyQuizRegradingSchema = classQuizSchema.extend({
  /** the version that was looked at */
  version: z.string().max(80),
  questions: z.record(z.string().max(120), z.enum(rescorings)).refine((each) => Object.keys(each).length <= 200),
  /** points that would fall: kept as they are, or lowered */
  lowering: z.enum(['keep', 'lower']),
})
export type ApplyQuizRegradingInput = z.infer<typeof applyQuizRegradingSchema>

/** What scoring a question again would do to those who have answered it. */
export interface RescoredQuestion {
  readonly id: string
  readonly prompt: string
  readonly answers: number
  readonly raised: number
  readonly lowered: number
  /** answers that do not fit the question any more */
  readonly unfit: number
  /** who would gain if all points went to all who answered */
  readonly gaining: number
}

export interface QuizRegradingPreview {
  readonly version: string
  readonly questions: readonly RescoredQuestion[]
}

type Stale = Awaited<ReturnType<typeof listStaleResponses>>[number]
type StaleScore = Stale & Rescored

/** so many are scored before pages and submissions have their turn */
const aTurn = 20

async function rescoreAll(quiz: QuizEntry, stale: readonly Stale[]): Promise<StaleScore[]> {
  const scores: StaleScore[] = []
  for (const each of stale) {
    const question = quiz.pool.find(({ id }) => id === each.response.questionId)?.question
    scores.push({ ...each, ...rescore(question, each.attempt.seed, each.response.response, each.response.scored) })
    if (scores.length % aTurn === 0) await turn()
  }
  return scores
}

const differs = ({ before, again }: Rescored, sign: 1 | -1) => again !== undefined && sign * (again.scoreGiven - before.scoreGiven) > 1e-9

/**
 * What the quiz as it is now would make of answers that an earlier version has scored. Nothing is changed.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function previewQuizRegrading(caller: Caller, input: ClassQuizInput): Promise<QuizRegradingPreview> {
  const section = await requireSection(caller, input.section as SectionId)
  const quiz = quizOf(section, input.quiz)
  const { read } = await currentStore()
  const scores = await rescoreAll(quiz, await listStaleResponses(read, section.id, quiz.key, quiz.contentHash))
  const asked = [...new Set(scores.map(({ response }) => response.questionId))]
  const questions = asked.map((id): RescoredQuestion => {
    const own = scores.filter(({ response }) => response.questionId === id)
    const count = (which: (score: StaleScore) => boolean) => own.filter(which).length
    return {
      id,
      prompt: id.replaceAll('-', ' '),
      answers: own.length,
      raised: count((score) => differs(score, 1)),
      lowered: count((score) => differs(score, -1)),
      unfit: count(({ again }) => again === undefined),
      gaining: count(({ before }) => before.scoreGiven < before.scoreMaximum - 1e-9),
    }
  })
  const moved = ({ raised, lowered, unfit }: RescoredQuestion) => raised + lowered + unfit
  return { version: quiz.contentHash, questions: questions.sort((a, b) => moved(b) - moved(a) || (a.id < b.id ? -1 : 1)) }
}

export interface AppliedQuizRegrading {
  /** answers whose score is another now */
  readonly changed: number
  /** learners whose grade rose or fell */
  readonly raised: number
  readonly lowered: number
}

/** Where a learner stands by all attempts that are over, as the classes count them. */
async function standingOf(connection: Connection, userId: UserId, quiz: QuizEntry): Promise<Standing | undefined> {
  const { counts } = await rulesFor(connection, userId, quiz)
  const over = (await listAttempts(connection, userId, quiz.key)).filter((each) => each.completedAt !== null || each.overtakenAt !== null)
  const last = over.findIndex(({ completedAt }) => completedAt !== null)
  // What a change of the quiz has closed never takes points away: where the last counts, those closed since may be better than it.
  return over
    .slice(0, counts === 'last' && last >= 0 ? last + 1 : over.length)
    .map((attempt) => standingBy(quiz, attempt))
    .reduce<Standing | undefined>((best, each) => (best && !isBetter(each, best) ? best : each), undefined)
}

/**
 * Scores a class's answers again as the instructor says for each question, keeps what they were given before, and moves the grades that follow.
 * Points fall only where that was asked for. All of it, or nothing.
 * @throws Refusal `signed_out` | `not_found` | `conflict` when the quiz or the answers have changed since they were looked at
 */
export async function applyQuizRegrading(caller: Caller, input: ApplyQuizRegradingInput): Promise<AppliedQuizRegrading> {
  const section = await requireSection(caller, input.section as SectionId)
  const quiz = quizOf(section, input.quiz)
  if (quiz.contentHash !== input.version) throw new Refusal('conflict', 'The quiz has changed since: look at what would change again.')
  const store = await currentStore()
  const scores = await rescoreAll(quiz, await listStaleResponses(store.read, section.id, quiz.key, quiz.contentHash))
  return store.write(async (connection) => {
    const now = await listStaleResponses(connection, section.id, quiz.key, quiz.contentHash)
    const name = ({ response }: Stale) => `${response.attemptId} ${response.questionId}`
    if (now.map(name).join() !== scores.map(name).join()) throw new Refusal('conflict', 'There are other answers now: look at them again.')
    let changed = 0
    for (const { attempt, response, ...score } of scores) {
      const { attemptId, questionId, scored: before, contentHash } = response
      const after = rescored(score, input.questions[questionId] ?? 'keep', input.lowering)
      if (Math.abs(after.scoreGiven - before.scoreGiven) > 1e-9) {
        const earlier = { attemptId, questionId, scored: before, contentHash: contentHash ?? attempt.contentHash, replacedAt: Date.now() }
        await replaceScore(connection, earlier, after, quiz.contentHash)
        changed++
      } else await confirmScore(connection, response, quiz.contentHash)
    }
    for (const id of new Set(scores.map(({ attempt }) => attempt.id)))
      await putAttemptScore(connection, id, pointsOf(await listResponses(connection, id)))
    let [raised, lowered] = [0, 0]
    for (const userId of new Set(scores.map(({ attempt }) => attempt.userId))) {
      const before = (await listProgress(connection, userId)).find(({ assessment }) => assessment === quiz.key)
      const after = await standingOf(connection, userId, quiz)
      if (!before || !after || (!isBetter(after, before) && (input.lowering === 'keep' || !isBetter(before, after)))) continue
      if (isBetter(after, before)) raised++
      else lowered++
      // Nobody has worked on anything: when the learner last did stays as it was.
      await putProgress(connection, { ...before, ...after })
    }
    return { changed, raised, lowered }
  })
}
