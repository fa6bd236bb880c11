import type { Metadata, Route } from 'next'
import Link from 'next/link'
import '@app/_styles/class.css'
import { listAccounts } from '@lib/services/accounts/manageAccounts'
import { orNotFound, pageActor } from '../_components/pageActor'
import { PageLinks } from '../_components/PageLinks'
import { pageNumber } from '../_components/pageNumber'
import { EmailAddress } from '@app/_components/EmailAddress'
import { TopBar } from '../_components/TopBar'
import { InviteInstructor } from './_components/InviteInstructor'
import { roleNames } from './_components/roleNames'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { counted } from '@lib/domain/wording'

export const metadata: Metadata = { title: 'Accounts' }

export default async function AccountsPage({ searchParams }: PageProps<'/accounts'>) {
  const asked = pageNumber((await searchParams).page)
  const actor = await pageActor('/accounts')
  const { rows, page, pages, total } = await orNotFound(listAccounts(actor, asked))
  return (
    <>
      <TopBar crumbs={[{ label: 'Accounts' }]} />
      <main id="content" className="page">
        <h1>Accounts</h1>
        <p className="lead">
          Open an account to change its role, to hand out a link for a new password, or to disable it. Invite an instructor who has no
          account yet.
        </p>
        <InviteInstructor />
        <h2>{counted(total, 'account', 'accounts')}</h2>
        <ScrollRegion className="scroll-sideways" label="Accounts">
          <table className="row-table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Email address</th>
                <th scope="col">Role</th>
                <th scope="col">Access</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, email, siteRole, disabled }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link href={`/accounts/${id}` as Route}>{name}</Link>
                  </th>
                  <td>
                    <EmailAddress address={email} />
                  </td>
                  <td>{roleNames[siteRole]}</td>
                  <td>{disabled ? 'disabled' : 'enabled'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <PageLinks page={page} pages={pages} href={(to) => `/accounts?page=${to}`} label="Pages of accounts" />
      </main>
    </>
  )
}
