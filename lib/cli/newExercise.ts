import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chapterEntries } from '../catalog/catalog'
import { filesOf } from './filesOf'

const templates = { plain: 'content/templates/exercise', callbacks: 'content/templates/callback-exercise' } as const

export type Template = keyof typeof templates

/** The name under which an exercise's definition is exported: `roc-auc` is `rocAucExercise`. */
const exportedName = (slug: string) => `${slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Exercise`

/**
 * Writes a small exercise that already proves, to be turned into another one.
 * @returns what to do next, or what is wrong
 */
export function newExercise(
  chapterId: string,
  slug: string,
  template: Template = 'plain',
  root = 'content',
): { readonly text: string; readonly done: boolean } {
  const entry = chapterEntries().find(({ chapter }) => chapter.id === chapterId)
  const known = chapterEntries().map(({ chapter }) => chapter.id)
  if (!entry) return { done: false, text: `There is no written chapter ${chapterId}; there are ${known.join(', ')}.` }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug))
    return { done: false, text: `${slug} is no name: small letters, digits and single hyphens.` }
  const home = `chapters/${entry.chapter.content.folder}/exercises/${slug}`
  const folder = path.join(root, entry.course.id, home)
  if (existsSync(folder)) return { done: false, text: `${folder} is there already.` }
  for (const file of filesOf(templates[template])) {
    const target = path.join(folder, path.relative(templates[template], file))
    mkdirSync(path.dirname(target), { recursive: true })
    const text = readFileSync(file, 'utf8')
    writeFileSync(target, text.replaceAll('new-exercise', slug).replaceAll('newExercise', exportedName(slug)))
  }
  const text = `Wrote ${folder}, a small exercise that proves. Next:
  1. In content/${entry.course.id}/assessments.ts, add
       import { ${exportedName(slug)} } from './${home}/exercise'
     and ${exportedName(slug)} to the exercises of '${chapterId}'.
  2. npm run course -- check
  3. Turn it into yours: content/README.md says how.`
  return { done: true, text }
}
