import type { Metadata } from 'next'
import '@app/_styles/class.css'
import { orNotFound, pageActor } from '@app/_components/pageActor'
import { EmailAddress } from '@app/_components/EmailAddress'
import { TopBar } from '@app/_components/TopBar'
import type { UserId } from '@lib/domain/ids'
import { readAccount } from '@lib/services/accounts/manageAccounts'
import { AccessForm } from './_components/AccessForm'
import { PasswordLinkForm } from './_components/PasswordLinkForm'
import { RoleForm } from './_components/RoleForm'

export const metadata: Metadata = { title: 'Account' }

/** What an administrator can do for one account. */
export default async function AccountPage({ params }: PageProps<'/accounts/[account]'>) {
  const { account: id } = await params
  const actor = await pageActor(`/accounts/${id}`)
  const { name, email, siteRole, disabled } = await orNotFound(readAccount(actor, id as UserId))
  return (
    <>
      <TopBar crumbs={[{ label: 'Accounts', href: '/accounts' }, { label: name }]} />
      <main id="content" className="page page-narrow">
        <h1>{name}</h1>
        <p className="lead">
          <EmailAddress address={email} />
          {disabled && ', disabled'}
        </p>
        <h2>Role</h2>
        <RoleForm userId={id} siteRole={siteRole} />
        {!disabled && (
          <>
            <h2>Password</h2>
            <p className="muted section-says">
              For somebody who has lost the password: a link that sets a new one. Using it signs out every device of the account.
            </p>
            <PasswordLinkForm userId={id} name={name} />
          </>
        )}
        <h2>Access</h2>
        <p className="muted section-says">
          {disabled
            ? 'Nobody can sign in with this account. Its work is kept.'
            : 'A disabled account is signed out everywhere at once, and nobody can sign in with it. Its work is kept.'}
        </p>
        <AccessForm userId={id} disabled={disabled} />
      </main>
    </>
  )
}
