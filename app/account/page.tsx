import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentActor } from '@lib/auth/session'
import { TopBar } from '../_components/TopBar'
import { PasswordForm } from './_components/PasswordForm'

export const metadata: Metadata = { title: 'Password' }

export default async function AccountPage() {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in?next=/account')
  return (
    <>
      <TopBar />
      <main id="content" className="page page-narrow">
        <h1>Change your password</h1>
        <p className="lead">Every other device that is signed in to your account will be signed out.</p>
        <PasswordForm email={actor.email} />
      </main>
    </>
  )
}
