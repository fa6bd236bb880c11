import type { Metadata } from 'next'
import Link from 'next/link'
import { currentActor } from '@lib/auth/session'
import { safeNext } from '../_components/safeNext'
import { TopBar } from '../_components/TopBar'
import { SignUpForm } from './_components/SignUpForm'

export const metadata: Metadata = { title: 'Sign up' }

export default async function SignUpPage({ searchParams }: PageProps<'/sign-up'>) {
  const next = safeNext((await searchParams).next)
  return (
    <>
      <TopBar />
      <main id="content" className="page page-narrow">
        <h1>Sign up</h1>
        <p className="lead">
          An account keeps your answers and code, and lets you join a class. What you have done so far in this browser can come along.
        </p>
        <SignUpForm owner={(await currentActor())?.userId} next={next} />
        <p className="muted" style={{ marginTop: 24 }}>
          You have an account? <Link href={{ pathname: '/sign-in', query: { next } }}>Sign in</Link>
        </p>
      </main>
    </>
  )
}
