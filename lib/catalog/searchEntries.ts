import 'server-only'
import { glossary } from '@content/practical-methodology/glossary'
import type { Course } from '../domain/course'
import type { SearchEntry } from '../domain/search'
import { lessonSections } from './lessonText'

/** Every part of every lesson, and every word of the glossary. */
export function searchEntries(course: Course): SearchEntry[] {
  const sections = course.chapters.flatMap((chapter) => {
    if (!chapter.content) return []
    const page = `/courses/${course.id}/${chapter.id}`
    return lessonSections(course, chapter.content).map(
      ({ anchor, heading, text }): SearchEntry => ({
        id: `${chapter.id}#${anchor}`,
        href: anchor ? `${page}#${anchor}` : page,
        where: `${chapter.number} ${chapter.title}`,
        heading: heading || chapter.title,
        text,
      }),
    )
  })
  const words = glossary.flatMap(({ id, term, chapter, definition }): SearchEntry[] =>
    course.chapters.some((each) => each.id === chapter)
      ? [{ id: `glossary:${id}`, href: `/courses/${course.id}/${chapter}`, where: 'Glossary', heading: term, text: definition }]
      : [],
  )
  return [...words, ...sections]
}
