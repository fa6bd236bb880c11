import 'server-only'
import { findUser, raiseSessionVersion, updatePassword } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import { limitUses } from '../../auth/limitUses'
import { hashPassword, verifyPassword } from '../../auth/passwords'
import type { Caller } from '../../domain/actor'
import { Refusal } from '../../domain/outcome'
import { requireCaller } from '../requireCaller'

/**
 * Changes the caller's password and ends all sessions of the account; the caller signs in anew.
 * @throws Refusal `signed_out` | `rate_limited` | `invalid`
 */
export async function changePassword(caller: Caller, current: string, next: string): Promise<void> {
  const actor = requireCaller(caller)
  await limitUses('password-account', actor.userId)
  const store = await currentStore()
  const user = await findUser(store.read, actor.userId)
  if (!(await verifyPassword(user?.passwordHash, current))) throw new Refusal('invalid', 'The current password is not right.')
  const passwordHash = await hashPassword(next)
  await store.write((connection) => updatePassword(connection, actor.userId, passwordHash))
}

/**
 * Ends all of the caller's sessions, on every device.
 * @throws Refusal `signed_out`
 */
export async function signOut(caller: Caller): Promise<void> {
  const actor = requireCaller(caller)
  const store = await currentStore()
  await store.write((connection) => raiseSessionVersion(connection, actor.userId))
}
