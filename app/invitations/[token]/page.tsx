import type { Metadata } from 'next'
import Link from 'next/link'
import { TopBar } from '@app/_components/TopBar'
import { currentActor } from '@lib/auth/session'
import { readInvitation } from '@lib/services/accounts/invitations'
import { InvitationForm } from './_components/InvitationForm'

export const metadata: Metadata = { title: 'Invitation', referrer: 'same-origin' }

const roles = {
  admin: { title: 'Set up Holdout', lead: 'This makes the first administrator: you can open classes and invite instructors.' },
  instructor: { title: 'Become an instructor', lead: 'Your account will be able to open classes and see how their learners do.' },
  learner: { title: 'Open your account', lead: 'An account keeps your answers and code.' },
}

export default async function InvitationPage({ params }: PageProps<'/invitations/[token]'>) {
  const { token } = await params
  const siteRole = await readInvitation(token)
  return (
    <>
      <TopBar />
      <main id="content" className="page page-narrow">
        {siteRole ? (
          <>
            <h1>{roles[siteRole].title}</h1>
            <p className="lead">{roles[siteRole].lead} This link works once.</p>
            <InvitationForm owner={(await currentActor())?.userId} token={token} />
          </>
        ) : (
          <>
            <h1>This link is spent</h1>
            <p className="lead">
              It was used, has expired, or was never made. Ask for a new one; an administrator’s set-up link is printed when Holdout starts.
            </p>
            <Link className="button" href="/sign-in">
              Sign in
            </Link>
          </>
        )}
      </main>
    </>
  )
}
