import 'server-only'
import { z } from 'zod'
import { countSectionSittings } from '../../../db/repositories/attempts'
import { countSectionVersions } from '../../../db/repositories/rescorings'
import { listQuizPolicies, putQuizPolicy } from '../../../db/repositories/quizPolicies'
import { currentStore } from '../../../db/store'
import { chapterEntries, findCourse } from '../../catalog/catalog'
import { examKey, findQuiz } from '../../catalog/quizzes'
import type { Caller } from '../../domain/actor'
import type { SectionId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import { countedAttempts, feedbackTimes, type QuizPolicy } from '../../domain/records'
import type { Sitting } from '../../grading/policyChanges'
import { absent } from '../requireCaller'
import { quizOf } from './ofCourse'
import { requireSection } from './requireSection'

/** Dates that somebody can mean: what is half typed lies in the year 2 or 202. */
const [earliest, latest] = [Date.UTC(2020, 0), Date.UTC(2100, 0)]
const noDate = 'This is no whole date between 2020 and 2100.'

export const quizPolicySchema = z.strictObject({
  section: z.string().max(60),
  quiz: z.string().max(200),
  feedback: z.enum(feedbackTimes),
  attempts: z.int().min(1).max(50).nullable(),
  counts: z.enum(countedAttempts),
  dueAt: z.int(noDate).min(earliest, noDate).max(latest, noDate).nullable(),
})

export interface ClassQuiz extends Omit<QuizPolicy, 'sectionId' | 'assessment'> {
  readonly key: string
  readonly title: string
  /** attempts with answers that an earlier version of the quiz has scored */
  readonly stale: number
  /** how far the class's learners are with it */
  readonly sittings: readonly Sitting[]
}

/**
 * How a class takes each of its quizzes.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readQuizPolicies(caller: Caller, sectionId: SectionId): Promise<ClassQuiz[]> {
  const section = await requireSection(caller, sectionId)
  const { read } = await currentStore()
  const policies = await listQuizPolicies(read, sectionId)
  const versions = await countSectionVersions(read, sectionId)
  const sat = await countSectionSittings(read, sectionId)
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
      stale: versions
        .filter(({ assessment, contentHash }) => assessment === key && contentHash !== findQuiz(key)?.contentHash)
        .reduce((sum, { attempts }) => sum + attempts, 0),
      sittings: sat.filter(({ assessment }) => assessment === key).map(({ attempts, learners }) => ({ attempts, learners })),
    }
  })
}

/**
 * Sets how a class takes a quiz, from the next attempt on; feedback that waits does so for answers that are given already, too.
 * @throws Refusal `signed_out` | `not_found` | `invalid`
 */
export async function setQuizPolicy(caller: Caller, input: z.infer<typeof quizPolicySchema>): Promise<ClassQuiz[]> {
  const sectionId = input.section as SectionId
  const { key } = quizOf(await requireSection(caller, sectionId), input.quiz)
  if (input.feedback === 'after-due' && input.dueAt === null) throw new Refusal('invalid', 'Say when the quiz is due.')
  const { section: _, quiz: __, ...policy } = input
  const store = await currentStore()
  await store.write((connection) => putQuizPolicy(connection, { ...policy, sectionId, assessment: key }))
  return readQuizPolicies(caller, sectionId)
}
