import type { Metadata } from 'next'
import { pageActor } from '../_components/pageActor'
import { EmailAddress } from '@app/_components/EmailAddress'
import { TopBar } from '../_components/TopBar'
import { PasswordForm } from './_components/PasswordForm'
import { SignOutEverywhere } from './_components/SignOutEverywhere'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const actor = await pageActor('/account')
  return (
    <>
      <TopBar />
      <main id="content" className="page page-narrow">
        <h1>Your account</h1>
        <p className="lead">
          {actor.name}, <EmailAddress address={actor.email} />
        </p>
        <h2>Change your password</h2>
        <p className="muted section-says">Every other device that is signed in to your account will be signed out.</p>
        <PasswordForm />
        <h2>Devices</h2>
        <p className="muted section-says">
          Signed in on a machine that is not yours? This ends all your sessions, the one here among them.
        </p>
        <SignOutEverywhere owner={actor.userId} />
      </main>
    </>
  )
}
