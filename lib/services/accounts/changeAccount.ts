import 'server-only'
import { closePasswordLinks, insertPasswordLink } from '../../../db/repositories/passwordLinks'
import { deleteSessionsOf } from '../../../db/repositories/sessions'
import { countWorkingAdmins, findUser, updateDisabled, updateSiteRole } from '../../../db/repositories/users'
import type { Connection } from '../../../db/connection'
import { currentStore } from '../../../db/store'
import { hashToken, newToken } from '../../auth/tokens'
import type { SiteRole } from '../../domain/actor'
import type { UserId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import type { User } from '../../domain/records'
import { absent } from '../requireCaller'

const day = 24 * 60 * 60 * 1000

/** Writes follow one another on either database, so that two who leave at the same moment do not leave nobody. */
async function requireAnotherAdmin(connection: Connection, user: User): Promise<void> {
  if (user.siteRole === 'admin' && user.disabledAt === null && (await countWorkingAdmins(connection)) < 2)
    throw new Refusal('conflict', 'This is the only administrator. Make another one first.')
}

/**
 * What an account may do from now on.
 * @throws Refusal `not_found` | `conflict` for the last administrator
 */
export async function changeRole(userId: UserId, siteRole: SiteRole): Promise<void> {
  const store = await currentStore()
  await store.write(async (connection) => {
    const user = (await findUser(connection, userId)) ?? absent('account')
    if (siteRole !== 'admin') await requireAnotherAdmin(connection, user)
    await updateSiteRole(connection, userId, siteRole)
  })
}

/**
 * Takes an account out of use, which ends its sessions at once and its links, or lets it be used again. Its work stays.
 * @throws Refusal `not_found` | `conflict` for the last administrator
 */
export async function changeDisabled(userId: UserId, disabled: boolean): Promise<void> {
  const store = await currentStore()
  const now = Date.now()
  await store.write(async (connection) => {
    const user = (await findUser(connection, userId)) ?? absent('account')
    if ((user.disabledAt !== null) === disabled) return
    if (disabled) {
      await requireAnotherAdmin(connection, user)
      await deleteSessionsOf(connection, userId)
      await closePasswordLinks(connection, userId, now)
    }
    await updateDisabled(connection, userId, disabled ? now : null)
  })
}

/**
 * Makes a link for a new password, good for a day and for once. Earlier ones of the account are closed.
 * @returns its token
 * @throws Refusal `not_found` | `conflict` for an account that is disabled
 */
export async function makeLink(userId: UserId, createdBy: UserId | null): Promise<string> {
  const token = newToken()
  const store = await currentStore()
  const now = Date.now()
  await store.write(async (connection) => {
    const user = (await findUser(connection, userId)) ?? absent('account')
    if (user.disabledAt !== null) throw new Refusal('conflict', 'This account is disabled. Enable it first.')
    await closePasswordLinks(connection, userId, now)
    await insertPasswordLink(connection, {
      tokenHash: hashToken(token),
      userId,
      createdBy,
      createdAt: now,
      expiresAt: now + day,
      usedAt: null,
    })
  })
  return token
}
