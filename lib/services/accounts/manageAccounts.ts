import 'server-only'
import { countUsers, findUser, listUsers, updateSiteRole } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import type { Caller, SiteRole } from '../../domain/actor'
import type { UserId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import { absent, requirePermission } from '../requireCaller'

export interface AccountRow {
  readonly id: UserId
  readonly name: string
  readonly email: string
  readonly siteRole: SiteRole
  readonly createdAt: number
}

export const accountsPerPage = 50

/** @throws Refusal `signed_out` | `forbidden` */
export async function listAccounts(caller: Caller, page: number): Promise<{ rows: AccountRow[]; total: number }> {
  requirePermission(caller, { action: 'manage-accounts' })
  const { read } = await currentStore()
  const users = await listUsers(read, accountsPerPage, accountsPerPage * (page - 1))
  return {
    rows: users.map(({ id, name, email, siteRole, createdAt }) => ({ id, name, email, siteRole, createdAt })),
    total: await countUsers(read),
  }
}

/**
 * Makes an account a learner's or an instructor's. Administrators stay what they are.
 * @throws Refusal `signed_out` | `forbidden` | `not_found` | `conflict`
 */
export async function setSiteRole(caller: Caller, userId: UserId, siteRole: Exclude<SiteRole, 'admin'>): Promise<void> {
  requirePermission(caller, { action: 'manage-accounts' })
  const store = await currentStore()
  await store.write(async (connection) => {
    const user = (await findUser(connection, userId)) ?? absent('account')
    if (user.siteRole === 'admin') throw new Refusal('conflict', 'An administrator’s role cannot be changed here.')
    await updateSiteRole(connection, userId, siteRole)
  })
}
