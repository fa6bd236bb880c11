import 'server-only'
import { listUsers } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import { findAccount } from '../../auth/findAccount'
import type { SiteRole } from '../../domain/actor'
import { Refusal } from '../../domain/outcome'
import type { User } from '../../domain/records'
import { changeDisabled, changeRole, makeLink } from './changeAccount'

/**
 * The account at an address, for the machine's owner.
 * @throws Refusal `not_found`
 */
export async function accountAt(address: string): Promise<User> {
  const user = await findAccount(address)
  if (!user) throw new Refusal('not_found', `There is no account for ${address}. Sign up with it first.`)
  return user
}

/** For the machine's owner, who needs no account. @throws Refusal `not_found` */
export async function ownerMakesAdmin(address: string): Promise<void> {
  await changeRole((await accountAt(address)).id, 'admin')
}

/** @returns the token of a link for a new password @throws Refusal `not_found` | `conflict` */
export async function ownerMakesLink(address: string): Promise<string> {
  return makeLink((await accountAt(address)).id, null)
}

/** @throws Refusal `not_found` | `conflict` for the last administrator */
export async function ownerSetsDisabled(address: string, disabled: boolean): Promise<void> {
  await changeDisabled((await accountAt(address)).id, disabled)
}

export interface OwnedAccount {
  readonly email: string
  readonly name: string
  readonly siteRole: SiteRole
  readonly disabled: boolean
}

/** Every account, by name, a page at a time. */
export async function* ownerListsAccounts(): AsyncGenerator<OwnedAccount> {
  const { read } = await currentStore()
  const page = 200
  for (let offset = 0; ; offset += page) {
    const users = await listUsers(read, page, offset)
    for (const { email, name, siteRole, disabledAt } of users) yield { email, name, siteRole, disabled: disabledAt !== null }
    if (users.length < page) return
  }
}
