import type { Route } from 'next'
import Link from 'next/link'

interface PageLinksProps {
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
  /** says to those who do not see it what has these pages */
  readonly label: string
}

/** The way to the neighbouring pages of a long list. */
export function PageLinks({ page, pages, href, label }: PageLinksProps) {
  if (pages === 1) return null
  return (
    <nav className="row-between" aria-label={label}>
      {page > 1 ? <Link href={href(page - 1) as Route}>Previous page</Link> : <span />}
      <span className="muted">
        Page {page} of {pages}
      </span>
      {page < pages ? <Link href={href(page + 1) as Route}>Next page</Link> : <span />}
    </nav>
  )
}
