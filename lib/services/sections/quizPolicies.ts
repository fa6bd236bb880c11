import 'server-only'
import { z } from 'zod'
import { listQuizPolicies, putQuizPolicy } from '../../../db/repositories/quizPolicies'
import { currentStore } from '../../../db/store'
import { chapterEntries, findCourse } from '../../catalog/catalog'
import { examKey, findQuiz } from '../../catalog/quizzes'
import type { Caller } from '../../domain/actor'
import type { SectionId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import { countedAttempts, feedbackTimes, type QuizPolicy } from '../../domain/records'
import { absent } from '../requireCaller'
import { requireSection } from './requireSection'

export const quizPolicySchema = z.strictObject({
  section: z.string().max(60),
  quiz: z.string().max(200),
  feedback: z.enum(feedbackTimes),
  attempts: z.int().min(1).max(50).nullable(),
  counts: z.enum(countedAttempts),
  dueAt: z.int().min(0).max(8.64e15).nullable(),
})

export interface ClassQuiz extends Omit<QuizPolicy, 'sectionId' | 'assessment'> {
  readonly key: string
  readonly title: string
}

/**
 * How a class takes each of its quizzes.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readQuizPolicies(caller: Caller, sectionId: SectionId): Promise<ClassQuiz[]> {
  const section = await requireSection(caller, sectionId)
  const policies = await listQuizPolicies((await currentStore()).read, sectionId)
  const course = findCourse(section.course) ?? absent('course')
  const quizzes = [
    ...chapterEntries()
      .filter((entry) => entry.course.id === course.id)
      .map(({ chapter, quiz }) => ({ key: quiz.key, title: `${chapter.number} ${chapter.title}` })),
    { key: examKey(course), title: 'Final exam' },
  ]
  return quizzes.map(({ key, title }) => {
    const own = policies.find(({ assessment }) => assessment === key)
    return {
      key,
      title,
      feedback: own?.feedback ?? 'at-once',
      attempts: own?.attempts ?? null,
      counts: own?.counts ?? 'best',
      dueAt: own?.dueAt ?? null,
    }
  })
}

/**
 * Sets how a class takes a quiz, from the next attempt on; feedback that waits does so for answers that are given already, too.
 * @throws Refusal `signed_out` | `not_found` | `invalid`
 */
export async function setQuizPolicy(caller: Caller, input: z.infer<typeof quizPolicySchema>): Promise<ClassQuiz[]> {
  const sectionId = input.section as SectionId
  await requireSection(caller, sectionId)
  const quiz = findQuiz(input.quiz)
  if (!quiz || quiz.kind === 'review') absent('quiz')
  if (input.feedback === 'after-due' && input.dueAt === null) throw new Refusal('invalid', 'Say when the quiz is due.')
  const { section: _, quiz: assessment, ...policy } = input
  const store = await currentStore()
  await store.write((connection) => putQuizPolicy(connection, { ...policy, sectionId, assessment: assessment as QuizPolicy['assessment'] }))
  return readQuizPolicies(caller, sectionId)
}
