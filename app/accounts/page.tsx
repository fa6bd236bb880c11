import type { Metadata, Route } from 'next'
import Link from 'next/link'
import '@app/_styles/class.css'
import { accountsPerPage, listAccounts } from '@lib/services/accounts/manageAccounts'
import { orNotFound, pageActor } from '../_components/pageActor'
import { TopBar } from '../_components/TopBar'
import { InviteInstructor } from './_components/InviteInstructor'
import { RoleButton } from './_components/RoleButton'
import { ScrollRegion } from '@lib/ui/ScrollRegion'

export const metadata: Metadata = { title: 'Accounts' }

const pageNumber = (given: unknown) => {
  const page = Number(given ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= 1e6 ? page : 1
}

export default async function AccountsPage({ searchParams }: PageProps<'/accounts'>) {
  const page = pageNumber((await searchParams).page)
  const actor = await pageActor('/accounts')
  const { rows, total } = await orNotFound(listAccounts(actor, page))
  const pages = Math.max(1, Math.ceil(total / accountsPerPage))
  return (
    <>
      <TopBar crumbs={[{ label: 'Accounts' }]} />
      <main id="content" className="page">
        <h1>Accounts</h1>
        <p className="lead">
          Instructors open classes and see how their learners do. Make one of somebody who has an account, or invite somebody who has none.
        </p>
        <InviteInstructor />
        <h2>
          {total} {total === 1 ? 'account' : 'accounts'}
        </h2>
        <ScrollRegion className="scroll-sideways" label="Accounts">
          <table className="row-table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Email address</th>
                <th scope="col">Role</th>
                <th scope="col">
                  <span className="visually-hidden">Change</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, email, siteRole }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{email}</td>
                  <td>{siteRole === 'admin' ? 'administrator' : siteRole}</td>
                  <td>{siteRole !== 'admin' && <RoleButton userId={id} name={name} siteRole={siteRole} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        {pages > 1 && (
          <nav aria-label="Pages" className="row-between">
            {page > 1 ? <Link href={`/accounts?page=${page - 1}` as Route}>Previous</Link> : <span />}
            <span className="muted">
              Page {page} of {pages}
            </span>
            {page < pages ? <Link href={`/accounts?page=${page + 1}` as Route}>Next</Link> : <span />}
          </nav>
        )}
      </main>
    </>
  )
}
