import 'server-only'
import type { Course } from '../domain/course'
import { chapterEntries } from './catalog'
import { plural } from '../domain/wording'

/** What there is of a course today. */
export function countCourse(course: Course): { readonly name: string; readonly count: number }[] {
  const entries = chapterEntries().filter((entry) => entry.course.id === course.id)
  const total = (of: (entry: (typeof entries)[number]) => number) => entries.reduce((sum, entry) => sum + of(entry), 0)
  return [
    { name: plural(entries.length, 'chapter open', 'chapters open'), count: entries.length },
    { name: 'simulations', count: total((entry) => entry.chapter.content.figures.length) },
    { name: 'questions', count: total((entry) => entry.quiz.definition.questions.length) },
    { name: 'exercises', count: total((entry) => entry.exercises.length) },
  ]
}
