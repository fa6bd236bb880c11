import 'server-only'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import rehypeTemml from './rehypeTemml.mjs'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkRehype).use(rehypeTemml).use(rehypeStringify)
const rendered = new Map<string, string>()

/** Markdown of an author to HTML with MathML. Raw HTML in it is dropped. */
export function renderMarkdown(markdown: string): string {
  const known = rendered.get(markdown)
  if (known !== undefined) return known
  const html = String(processor.processSync(markdown))
  if (rendered.size > 5000) rendered.clear()
  rendered.set(markdown, html)
  return html
}

/** For a single paragraph that stands in a line of something else. */
export const renderInline = (markdown: string): string => renderMarkdown(markdown).replace(/^<p>([\s\S]*)<\/p>\s*$/, '$1')
