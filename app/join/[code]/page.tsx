import type { Metadata } from 'next'
import Link from 'next/link'
import { TopBar } from '@app/_components/TopBar'
import { currentActor } from '@lib/auth/session'
import { JoinForm } from '../_components/JoinForm'

export const metadata: Metadata = { title: 'Join a class' }

/** Where a class's link leads. */
export default async function JoinLinkPage({ params }: PageProps<'/join/[code]'>) {
  const code = decodeURIComponent((await params).code).slice(0, 40)
  const actor = await currentActor()
  const next = `/join/${encodeURIComponent(code)}`
  return (
    <>
      <TopBar />
      <main id="content" className="page page-narrow">
        <h1>Join a class</h1>
        <p className="lead">Your instructor will see how far you are and what you hand in.</p>
        {actor ? (
          <JoinForm code={code} />
        ) : (
          <>
            <p className="choices">
              <Link className="button button-primary" href={{ pathname: '/sign-up', query: { next } }}>
                Sign up to join
              </Link>{' '}
              <Link className="button" href={{ pathname: '/sign-in', query: { next } }}>
                I have an account
              </Link>
            </p>
            <p className="muted">
              The code of the class,{' '}
              <span translate="no" className="code">
                {code}
              </span>
              , is kept while you do.
            </p>
          </>
        )}
      </main>
    </>
  )
}
