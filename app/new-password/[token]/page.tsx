import type { Metadata } from 'next'
import Link from 'next/link'
import { TopBar } from '@app/_components/TopBar'
import { currentActor } from '@lib/auth/session'
import { readPasswordLink } from '@lib/services/accounts/passwordLinks'
import { NewPasswordForm } from './_components/NewPasswordForm'

export const metadata: Metadata = { title: 'New password', referrer: 'same-origin' }

/** Where a one-time link for a new password leads. */
export default async function NewPasswordPage({ params }: PageProps<'/new-password/[token]'>) {
  const { token } = await params
  const holder = await readPasswordLink(token)
  return (
    <>
      <TopBar />
      <main id="content" className="page page-narrow">
        {holder ? (
          <>
            <h1>Set a new password</h1>
            <p className="lead">
              For {holder.name}, {holder.email}. This link works once, and signs out every device that is signed in to the account.
            </p>
            <NewPasswordForm owner={(await currentActor())?.userId} token={token} email={holder.email} />
          </>
        ) : (
          <>
            <h1>This link is spent</h1>
            <p className="lead">It was used, is more than a day old, or was never made. Ask whoever runs this site for a new one.</p>
            <Link className="button" href="/sign-in">
              Sign in
            </Link>
          </>
        )}
      </main>
    </>
  )
}
