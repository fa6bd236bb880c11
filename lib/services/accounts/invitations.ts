import 'server-only'
import { closeOpenInvitations, findOpenInvitation, insertInvitation, markInvitationUsed } from '../../../db/repositories/invitations'
import { adminExists, findUserByEmail, insertUser } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import { limitUses } from '../../auth/limitUses'
import { hashToken, newId, newToken } from '../../auth/tokens'
import type { Caller, SiteRole } from '../../domain/actor'
import type { InvitationId, UserId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import type { Invitation } from '../../domain/records'
import { absent, requirePermission } from '../requireCaller'
import { type AccountInput, addressRefused, newUser, requireOwnPassword } from './createAccount'

const week = 7 * 24 * 60 * 60 * 1000

const invitation = (siteRole: SiteRole, createdBy: UserId | null, token: string): Invitation => {
  const now = Date.now()
  return {
    id: newId<InvitationId>(),
    tokenHash: hashToken(token),
    siteRole,
    createdBy,
    createdAt: now,
    expiresAt: now + week,
    usedAt: null,
  }
}

/**
 * A one-time link's token that makes its holder an instructor.
 * @throws Refusal `signed_out` | `forbidden`
 */
export async function inviteInstructor(caller: Caller): Promise<string> {
  const actor = requirePermission(caller, { action: 'manage-accounts' })
  const token = newToken()
  const store = await currentStore()
  await store.write((connection) => insertInvitation(connection, invitation('instructor', actor.userId, token)))
  return token
}

/** For the machine's owner, at start-up: the token that makes the first administrator. Undefined once there is one. */
export async function inviteFirstAdministrator(): Promise<string | undefined> {
  const token = newToken()
  const store = await currentStore()
  return store.write(async (connection) => {
    if (await adminExists(connection)) return undefined
    await closeOpenInvitations(connection, 'admin', Date.now())
    await insertInvitation(connection, invitation('admin', null, token))
    return token
  })
}

/** What an invitation is for; undefined when it is used, expired or unknown. Public: the token is the key. */
export async function readInvitation(token: string): Promise<SiteRole | undefined> {
  const found = await findOpenInvitation((await currentStore()).read, hashToken(token), Date.now())
  return found?.siteRole
}

/**
 * Opens the account that an invitation promises, and spends it. Public: the token is the key.
 * @throws Refusal `rate_limited` | `invalid` | `not_found` | `conflict`
 */
export async function acceptInvitation(token: string, input: AccountInput, address: string): Promise<UserId> {
  await limitUses('sign-up-address', address)
  requireOwnPassword(input.password, input)
  const store = await currentStore()
  const offered = (await readInvitation(token)) ?? absent('invitation')
  const user = await newUser(input, offered)
  return store.write(async (connection) => {
    const found = (await findOpenInvitation(connection, hashToken(token), Date.now())) ?? absent('invitation')
    if (found.siteRole === 'admin' && (await adminExists(connection))) throw new Refusal('conflict', 'There is an administrator already.')
    if (await findUserByEmail(connection, user.email)) throw addressRefused()
    await insertUser(connection, user)
    await markInvitationUsed(connection, found, Date.now())
    return user.id
  })
}
