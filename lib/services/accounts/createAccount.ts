import 'server-only'
import { z } from 'zod'
import { findUserByEmail, insertUser } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import { limitFailures } from '../../auth/limitFailures'
import { limitUses } from '../../auth/limitUses'
import { emailSchema } from '../../auth/emailAddress'
import { hashPassword, ownWordsFault, passwordSchema } from '../../auth/passwords'
import { newId } from '../../auth/tokens'
import type { UserId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import type { User } from '../../domain/records'
import { visibleLine } from '../../domain/visibleText'

export const accountSchema = z.strictObject({
  name: visibleLine('Enter your name.', 80),
  email: emailSchema,
  password: passwordSchema,
})
export type AccountInput = z.infer<typeof accountSchema>

/** @throws Refusal `invalid` for a password that is hardly more than the account's name or address */
export function requireOwnPassword(password: string, person: Pick<User, 'name' | 'email'>): void {
  const fault = ownWordsFault(password, person)
  if (fault) throw new Refusal('invalid', fault)
}

/** Costs as much as a password's hash does: whoever calls has asked what limits that. */
export async function newUser(input: AccountInput, siteRole: User['siteRole']): Promise<User> {
  const passwordHash = await hashPassword(input.password)
  return { id: newId<UserId>(), email: input.email, name: input.name, passwordHash, siteRole, createdAt: Date.now(), disabledAt: null }
}

/** Said for every reason why an address cannot have an account, so that it does not tell who has one. */
export const addressRefused = () =>
  new Refusal('conflict', 'This address cannot be used for a new account. If it is yours, sign in instead.')

/**
 * Opens a learner's account. Public.
 * @throws Refusal `rate_limited` | `invalid` | `conflict`
 */
export async function createAccount(input: AccountInput, address: string): Promise<UserId> {
  await limitUses('sign-up-address', address)
  requireOwnPassword(input.password, input)
  const store = await currentStore()
  // Addresses that have an account already are counted: trying many would tell who has one.
  return limitFailures([{ kind: 'sign-up-place', who: address }], async () => {
    const user = await newUser(input, 'learner')
    return store.write(async (connection) => {
      if (await findUserByEmail(connection, user.email)) throw addressRefused()
      await insertUser(connection, user)
      return user.id
    })
  })
}
