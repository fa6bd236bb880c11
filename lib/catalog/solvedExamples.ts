import 'server-only'
import type { ExerciseEntry } from './catalog'
import { renderInline } from './renderMarkdown'

/** A right program with what is to be said about it. */
export interface SolvedExample {
  readonly id: string
  readonly title: string
  readonly commentaryHtml: string
  readonly source: string
}

const comment = /\/\*\*([\s\S]*?)\*\/\n?/
const beforeExport = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n?(?=export )/

/** The commentary on a program: the doc comment that it begins with, or that of what it exports, or the first there is. */
function findCommentary(source: string): { readonly text: string; readonly without: string } | undefined {
  const found = source.startsWith('/**') ? comment.exec(source) : (beforeExport.exec(source) ?? comment.exec(source))
  if (!found) return undefined
  const text = (found[1] ?? '').replace(/^\s*\* ?/gm, '').trim()
  return { text, without: (source.slice(0, found.index) + source.slice(found.index + found[0].length)).trim() }
}

const titleOf = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

/** What is shown once an exercise is passed: the solution, and the alternatives that have something said about them. */
export function solvedExamples({ solution, alternatives }: Pick<ExerciseEntry, 'solution' | 'alternatives'>): SolvedExample[] {
  return [{ id: 'solution', source: solution }, ...alternatives].flatMap(({ id, source }) => {
    const commentary = findCommentary(source)
    if (!commentary) return []
    const title = id === 'solution' ? 'Our solution' : titleOf(id)
    return [{ id, title, commentaryHtml: renderInline(commentary.text), source: commentary.without }]
  })
}
