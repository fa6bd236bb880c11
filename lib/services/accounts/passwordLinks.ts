import 'server-only'
import { z } from 'zod'
import { closePasswordLinks, findOpenPasswordLink } from '../../../db/repositories/passwordLinks'
import { deleteSessionsOf } from '../../../db/repositories/sessions'
import { findUser, updatePassword } from '../../../db/repositories/users'
import type { Connection } from '../../../db/connection'
import { currentStore } from '../../../db/store'
import { hashPassword, passwordSchema } from '../../auth/passwords'
import { hashToken } from '../../auth/tokens'
import type { UserId } from '../../domain/ids'
import type { User } from '../../domain/records'
import { absent } from '../requireCaller'
import { requireOwnPassword } from './createAccount'

export const newPasswordSchema = z.strictObject({ token: z.string().max(100), password: passwordSchema })

async function findHolder(connection: Connection, token: string): Promise<User | undefined> {
  const link = await findOpenPasswordLink(connection, hashToken(token), Date.now())
  const user = link && (await findUser(connection, link.userId))
  return user?.disabledAt === null ? user : undefined
}

/** Whose password a link sets; undefined when it is used, expired or unknown. Public: the token is the key. */
export async function readPasswordLink(token: string): Promise<Pick<User, 'name' | 'email'> | undefined> {
  const user = await findHolder((await currentStore()).read, token)
  return user && { name: user.name, email: user.email }
}

/**
 * Sets the password that a link allows to set, spends the link, and ends all sessions of the account. Public: the token is the key.
 * @throws Refusal `not_found` | `invalid`
 */
export async function usePasswordLink({ token, password }: z.infer<typeof newPasswordSchema>): Promise<UserId> {
  const store = await currentStore()
  requireOwnPassword(password, (await readPasswordLink(token)) ?? absent('link'))
  const passwordHash = await hashPassword(password)
  return store.write(async (connection) => {
    const user = (await findHolder(connection, token)) ?? absent('link')
    await updatePassword(connection, user.id, passwordHash)
    await closePasswordLinks(connection, user.id, Date.now())
    await deleteSessionsOf(connection, user.id)
    return user.id
  })
}
