interface HtmlContentProps {
  /** made by the catalog from an author's Markdown; never from what a user typed */
  readonly html: string
  readonly inline?: boolean
  readonly className?: string
  /** "no" for what means the same in every language */
  readonly translate?: 'no'
}

/** Authored text that the server has turned into HTML. */
export function HtmlContent({ html, inline = false, className, translate }: HtmlContentProps) {
  const Element = inline ? 'span' : 'div'
  // biome-ignore lint/security/noDangerouslySetInnerHtml: authored content, rendered without raw HTML
  return <Element className={className} translate={translate} dangerouslySetInnerHTML={{ __html: html }} />
}
