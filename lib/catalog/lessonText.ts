import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { slug } from 'github-slugger'
import type { ChapterContent, Course } from '../domain/course'

const wordsAMinute = 200

/** A part of a lesson under one heading, as plain words. */
export interface LessonSection {
  /** anchor of the heading; empty before the first */
  readonly anchor: string
  readonly heading: string
  readonly text: string
}

const sections = new Map<string, readonly LessonSection[]>()

/** Markdown without its marks, formulas and components: what is read. */
const plainText = (markdown: string) =>
  markdown
    .replace(/^import .*$/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<Computed>\{[^}]*\}<\/Computed>/g, '·')
    .replace(/ question="([^"]*)"/g, '>$1<')
    .replace(/<\/?(?:Term|Computed)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\$\$[\s\S]*?\$\$/g, ' ')
    .replace(/\$[^$\n]*\$/g, '·')
    .replace(/\{[^}]*\}/g, '·')
    .replace(/[*_`#|>]/g, ' ')
    .replace(/^\s*:?-+:?.*$/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** What a lesson says, heading by heading. */
export function lessonSections(course: Course, content: ChapterContent): readonly LessonSection[] {
  const file = path.join(process.cwd(), 'content', course.id, 'chapters', content.folder, 'lesson.mdx')
  const known = sections.get(file)
  if (known) return known
  const found = readFileSync(file, 'utf8')
    .split(/^## /m)
    .map((part, i): LessonSection => {
      const heading = i === 0 ? '' : (part.split('\n', 1)[0] ?? '').trim()
      return { anchor: heading && slug(heading), heading, text: plainText(part.slice(heading.length)) }
    })
  sections.set(file, found)
  return found
}

export function countWords(course: Course, content: ChapterContent): number {
  return lessonSections(course, content).reduce((sum, { text }) => sum + text.split(' ').length, 0)
}

export const readingMinutes = (course: Course, content: ChapterContent): number =>
  Math.max(1, Math.round(countWords(course, content) / wordsAMinute))
