import 'server-only'
import { createHash } from 'node:crypto'
import { type AssessmentKey, assessmentKey } from '../domain/ids'
import type { Course } from '../domain/course'
import type { Question } from '../domain/quiz'
import { type ChapterEntry, chapterEntries, courses, findExercise, findGoal } from './catalog'
import { lessonSections } from './lessonText'

/** A question with the name that an attempt knows it by. */
export interface AskedQuestion {
  readonly id: string
  readonly entry: ChapterEntry
  readonly question: Question
  /** `chapter/objective` */
  readonly objectives: readonly string[]
}

/** Something that asks questions: a chapter's quiz, the course's exam, or the review of what was missed. */
export interface QuizEntry {
  readonly key: AssessmentKey
  readonly kind: 'chapter' | 'exam' | 'review'
  readonly course: Course
  /** all that an attempt may be given */
  readonly pool: readonly AskedQuestion[]
  readonly passingShare: number
  readonly contentHash: string
}

/** The exam belongs to the chapter that ends the course. */
export const examKey = (course: Course) => assessmentKey(course.id, course.chapters.at(-1)?.id ?? '', 'exam')
/** The exam, if this is the chapter that it belongs to. */
export const examOf = ({ course, chapter }: ChapterEntry) => (chapter.id === course.chapters.at(-1)?.id ? examKey(course) : undefined)
export const reviewKey = (course: Course) => assessmentKey(course.id, 'all', 'review')

const passingShare = 0.8

/** A chapter's questions, by the names that an attempt knows them by. */
const questionsOf = (entry: ChapterEntry, nameOf: (question: Question) => string): AskedQuestion[] =>
  entry.quiz.definition.questions.map((question) => ({
    id: nameOf(question),
    entry,
    question,
    objectives: question.objectives.map((id) => `${entry.chapter.id}/${id}`),
  }))

function listQuizzes(): QuizEntry[] {
  const chapters = chapterEntries().map((entry): QuizEntry => {
    const { key, definition, contentHash } = entry.quiz
    const pool = questionsOf(entry, ({ id }) => id)
    return { key, kind: 'chapter', course: entry.course, pool, passingShare: definition.passingShare, contentHash }
  })
  const wholes = courses.flatMap((course): QuizEntry[] => {
    const entries = chapterEntries().filter((entry) => entry.course.id === course.id)
    const pool = entries.flatMap((entry) => questionsOf(entry, ({ id }) => `${entry.chapter.id}/${id}`))
    const hashes = entries.map(({ quiz }) => quiz.contentHash).join()
    const whole = { course, pool, passingShare, contentHash: createHash('sha256').update(hashes).digest('hex').slice(0, 16) }
    return [
      { ...whole, key: examKey(course), kind: 'exam' },
      { ...whole, key: reviewKey(course), kind: 'review' },
    ]
  })
  return [...chapters, ...wholes]
}

let quizzes: ReadonlyMap<string, QuizEntry> | undefined

function allQuizzes(): ReadonlyMap<string, QuizEntry> {
  quizzes ??= new Map(listQuizzes().map((quiz) => [quiz.key, quiz]))
  return quizzes
}

export const findQuiz = (key: string): QuizEntry | undefined => allQuizzes().get(key)

/** The quizzes of a course's chapters, then its exam. */
export const quizzesOf = (courseId: string): QuizEntry[] =>
  [...allQuizzes().values()].filter(({ course, kind }) => course.id === courseId && kind !== 'review')

/** Everything that a draft may be kept for. */
export const isAssessment = (key: string): boolean =>
  findExercise(key) !== undefined || findQuiz(key) !== undefined || findGoal(key) !== undefined

/** An objective as a learner may see it, with the place in a lesson that teaches it. */
export interface PresentedObjective {
  readonly id: string
  /** "1.3": chapter and number */
  readonly label: string
  readonly text: string
  readonly heading: string
  readonly href: string
}

export function presentObjective(entry: ChapterEntry, id: string): PresentedObjective {
  const { course, chapter } = entry
  const at = chapter.content.objectives.findIndex((each) => each.id === id)
  const objective = chapter.content.objectives[at]
  if (!objective) throw new Error(`${chapter.id} has no objective ${id}`)
  const section = lessonSections(course, chapter.content).find(({ anchor }) => anchor === objective.section)
  return {
    id: `${chapter.id}/${id}`,
    label: `${chapter.number}.${at + 1}`,
    text: objective.text.replace(/[.,]$/, ''),
    heading: section?.heading ?? chapter.title,
    href: `/courses/${course.id}/${chapter.id}#${objective.section}`,
  }
}
