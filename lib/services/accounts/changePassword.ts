import 'server-only'
import { z } from 'zod'
import { closePasswordLinks } from '../../../db/repositories/passwordLinks'
import { deleteSessionsOf } from '../../../db/repositories/sessions'
import { findUser, updatePassword } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import { limitFailures } from '../../auth/limitFailures'
import { hashPassword, passwordSchema, verifyPassword } from '../../auth/passwords'
import type { Caller } from '../../domain/actor'
import { Refusal } from '../../domain/outcome'
import { requireCaller } from '../requireCaller'
import { requireOwnPassword } from './createAccount'

export const passwordChangeSchema = z.strictObject({ currentPassword: z.string().max(200), password: passwordSchema })

/**
 * Changes the caller's password, ends all sessions of the account and closes its links for a new password; the caller signs in anew.
 * @throws Refusal `signed_out` | `rate_limited` | `invalid`
 */
export async function changePassword(caller: Caller, { currentPassword, password }: z.infer<typeof passwordChangeSchema>): Promise<void> {
  const actor = requireCaller(caller)
  requireOwnPassword(password, actor)
  const store = await currentStore()
  const wrong = () => new Refusal('invalid', 'The current password is not right.')
  const verified = await limitFailures([{ kind: 'password-account', who: actor.userId }], async () => {
    const user = await findUser(store.read, actor.userId)
    if (!(await verifyPassword(user?.passwordHash, currentPassword))) throw wrong()
    return user
  })
  const passwordHash = await hashPassword(password)
  await store.write(async (connection) => {
    // A link may have set another one meanwhile: then what was current is not any more.
    if ((await findUser(connection, actor.userId))?.passwordHash !== verified?.passwordHash) throw wrong()
    await updatePassword(connection, actor.userId, passwordHash)
    await closePasswordLinks(connection, actor.userId, Date.now())
    await deleteSessionsOf(connection, actor.userId)
  })
}

/**
 * Ends all of the caller's sessions, on every device.
 * @throws Refusal `signed_out`
 */
export async function signOutEverywhere(caller: Caller): Promise<void> {
  const actor = requireCaller(caller)
  const store = await currentStore()
  await store.write((connection) => deleteSessionsOf(connection, actor.userId))
}
