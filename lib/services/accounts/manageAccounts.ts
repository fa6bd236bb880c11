import 'server-only'
import { z } from 'zod'
import { countUsers, findUser, listUsers } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import { type Caller, type SiteRole, siteRoles } from '../../domain/actor'
import type { UserId } from '../../domain/ids'
import { pageOf } from '../../domain/pageOf'
import type { User } from '../../domain/records'
import { absent, requirePermission } from '../requireCaller'
import { changeDisabled, changeRole, makeLink } from './changeAccount'

export interface AccountRow {
  readonly id: UserId
  readonly name: string
  readonly email: string
  readonly siteRole: SiteRole
  readonly disabled: boolean
  readonly createdAt: number
}

export const accountIdSchema = z.strictObject({ userId: z.string().max(60) })
export const roleSchema = z.strictObject({ userId: z.string().max(60), siteRole: z.enum(siteRoles, 'Choose a role.') })

const accountsPerPage = 50

export interface AccountsPage {
  readonly rows: readonly AccountRow[]
  readonly page: number
  readonly pages: number
  /** of all accounts */
  readonly total: number
}

const present = ({ id, name, email, siteRole, disabledAt, createdAt }: User): AccountRow => ({
  id,
  name,
  email,
  siteRole,
  disabled: disabledAt !== null,
  createdAt,
})

/**
 * The accounts by name, a page of them.
 * @param asked the page, from 1; beyond the last, the last
 * @throws Refusal `signed_out` | `forbidden`
 */
export async function listAccounts(caller: Caller, asked: number): Promise<AccountsPage> {
  requirePermission(caller, { action: 'manage-accounts' })
  const { read } = await currentStore()
  const total = await countUsers(read)
  const { page, pages, start } = pageOf(asked, total, accountsPerPage)
  return { rows: (await listUsers(read, accountsPerPage, start)).map(present), page, pages, total }
}

/** @throws Refusal `signed_out` | `forbidden` | `not_found` */
export async function readAccount(caller: Caller, userId: UserId): Promise<AccountRow> {
  requirePermission(caller, { action: 'manage-accounts' })
  const user = await findUser((await currentStore()).read, userId)
  return present(user ?? absent('account'))
}

/**
 * Makes an account a learner's, an instructor's or an administrator's.
 * @throws Refusal `signed_out` | `forbidden` | `not_found` | `conflict` for the last administrator
 */
export async function setSiteRole(caller: Caller, userId: UserId, siteRole: SiteRole): Promise<void> {
  requirePermission(caller, { action: 'manage-accounts' })
  await changeRole(userId, siteRole)
}

/**
 * Takes an account out of use: nobody signs in with it, and whoever is signed in is not any more. Its work stays.
 * @throws Refusal `signed_out` | `forbidden` | `not_found` | `conflict` for the last administrator
 */
export async function disableAccount(caller: Caller, userId: UserId): Promise<void> {
  requirePermission(caller, { action: 'manage-accounts' })
  await changeDisabled(userId, true)
}

/** @throws Refusal `signed_out` | `forbidden` | `not_found` */
export async function enableAccount(caller: Caller, userId: UserId): Promise<void> {
  requirePermission(caller, { action: 'manage-accounts' })
  await changeDisabled(userId, false)
}

/**
 * A link to hand to somebody who has lost the password.
 * @returns its token
 * @throws Refusal `signed_out` | `forbidden` | `not_found` | `conflict` for an account that is disabled
 */
export async function makePasswordLink(caller: Caller, userId: UserId): Promise<string> {
  const actor = requirePermission(caller, { action: 'manage-accounts' })
  return makeLink(userId, actor.userId)
}
