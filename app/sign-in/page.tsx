import type { Metadata } from 'next'
import Link from 'next/link'
import { currentActor } from '@lib/auth/session'
import { safeNext } from '../_components/safeNext'
import { TopBar } from '../_components/TopBar'
import { SignInForm } from './_components/SignInForm'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const next = safeNext((await searchParams).next)
  return (
    <>
      <TopBar />
      <main id="content" className="page page-narrow">
        <h1>Sign in</h1>
        <p className="lead">Your work is where you left it.</p>
        <SignInForm owner={(await currentActor())?.userId} next={next} />
        <p className="muted" style={{ marginTop: 24 }}>
          No account yet? <Link href={{ pathname: '/sign-up', query: { next } }}>Sign up</Link>
        </p>
        <p className="muted">
          Password lost? Whoever runs this site can give you a link that sets a new one; your instructor knows who that is.
        </p>
      </main>
    </>
  )
}
