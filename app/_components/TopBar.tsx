import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { currentActor } from '@lib/auth/session'
import { Mark } from '@lib/ui/Mark'
import { AccountMenu } from './AccountMenu'
import { BrowserOwner } from './BrowserOwner'
import { EmailAddress } from './EmailAddress'
import { SearchButton } from './SearchButton'
import { SignOutButton } from './SignOutButton'
import { ThemeButton } from './ThemeButton'

interface TopBarProps {
  readonly crumbs?: readonly { readonly label: string; readonly href?: Route; readonly code?: boolean }[]
  /** aligned with the wide columns of the landing page */
  readonly wide?: boolean
  readonly children?: ReactNode
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase()

/** Where one is, whether work is saved, and who one is. Nothing else. */
export async function TopBar({ crumbs = [], wide = false, children }: TopBarProps) {
  const actor = await currentActor()
  return (
    <header className={wide ? 'bar bar-wide' : 'bar'}>
      <BrowserOwner account={actor?.userId} />
      <Link className="brand" href="/">
        <Mark />
        Holdout
      </Link>
      {crumbs.length > 0 && (
        <nav aria-label="Where you are">
          <ol className="crumbs">
            {crumbs.map(({ label, href, code }) => (
              <li key={label}>
                {href ? (
                  <Link href={href}>{label}</Link>
                ) : (
                  <span aria-current="page" translate={code ? 'no' : undefined} className={code ? 'code' : undefined}>
                    {label}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="bar-end">
        {children}
        <SearchButton course="practical-methodology" />
        <ThemeButton />
        {actor ? (
          <AccountMenu name={actor.name} initials={initialsOf(actor.name)}>
            <p className="who">
              <b>{actor.name}</b>
              <span className="muted">
                <EmailAddress address={actor.email} />
              </span>
            </p>
            <Link href="/courses/practical-methodology">Course</Link>
            <Link href="/courses/practical-methodology/review">Review</Link>
            <Link href="/classes">Classes</Link>
            {actor.siteRole === 'admin' && <Link href="/accounts">Accounts</Link>}
            <Link href="/account">Your account</Link>
            <SignOutButton owner={actor.userId} />
          </AccountMenu>
        ) : (
          <Link className="button" href="/sign-in">
            Sign in
          </Link>
        )}
      </div>
    </header>
  )
}
