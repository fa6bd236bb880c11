import 'server-only'
import { requiredRows } from '@content/practical-methodology/facts'
import { glossary } from '@content/practical-methodology/glossary'
import type { Course } from '../domain/course'

/** The first row of a table or list that a chapter's lesson has to hold and does not. */
export function missingRow(chapter: string, source: string): string | undefined {
  for (const { name, rows } of requiredRows.filter((required) => required.chapter === chapter)) {
    const row = rows.find((each) => !each.test(source))
    if (row) return `${name} lack ${row.source}`
  }
  return undefined
}

/** A link of a lesson that leads nowhere, an image that was not computed, or a word that the glossary does not know. */
export function deadLink(source: string, course: Course): string | undefined {
  for (const [, image, target = ''] of source.matchAll(/(!?)\[[^\]]*\]\(([^)]*)\)/g)) {
    if (image) return `the image ${target} has no place: figures are computed`
    const chapter = target.match(/^\/courses\/[^/]+\/([^/#]+)/)?.[1]
    if (!target.startsWith('https://') && !course.chapters.some((each) => each.id === chapter)) return `the link ${target} leads nowhere`
  }
  const terms = [...source.matchAll(/<Term id="([^"]*)"/g)].map(([, id]) => id)
  const unknown = terms.find((id) => !glossary.some((entry) => entry.id === id))
  return unknown && `the glossary does not know ${unknown}`
}
