import 'server-only'
import { glossary } from '@content/practical-methodology/glossary'
import type { Course } from '../domain/course'
import type { SearchEntry } from '../domain/search'
import { type ChapterEntry, chapterEntries } from './catalog'
import { lessonSections } from './lessonText'

/** Every part of a lesson, and every figure and exercise of its chapter. */
function chapterPlaces({ course, chapter, exercises }: ChapterEntry): SearchEntry[] {
  const { id, number, title, content } = chapter
  const page = `/courses/${course.id}/${id}`
  const place = (path: string, heading: string, text: string, kind = ''): SearchEntry => ({
    id: id + path,
    href: page + path,
    where: `${kind}${number} ${title}`,
    heading,
    text,
  })
  return [
    ...lessonSections(course, content).map(({ anchor, heading, text }) => place(anchor && `#${anchor}`, heading || title, text)),
    ...content.figures.map((figure) => place(`#figure-${figure.id}`, figure.name, figure.title, 'Figure in ')),
    ...exercises.map(({ definition: { slug, title: name, summary } }) =>
      place(`/exercises/${slug}`, name, `${slug}: ${summary}`, 'Exercise in '),
    ),
  ]
}

/** Every part of every lesson, every figure and exercise, and every word of the glossary. */
export function searchEntries(course: Course): SearchEntry[] {
  const written = chapterEntries().filter((entry) => entry.course.id === course.id)
  const words = glossary.flatMap(({ id, term, chapter, section, definition, also }): SearchEntry[] =>
    written.some((each) => each.chapter.id === chapter)
      ? [
          {
            id: `glossary:${id}`,
            href: `/courses/${course.id}/${chapter}${section ? `#${section}` : ''}`,
            where: 'Glossary',
            heading: term,
            text: definition,
            ...(also && { also: also.join(', ') }),
          },
        ]
      : [],
  )
  return [...words, ...written.flatMap(chapterPlaces)]
}
