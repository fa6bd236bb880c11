import 'server-only'
import { z } from 'zod'
import { findUserByEmail, insertUser } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import { limitUses } from '../../auth/limitUses'
import { hashPassword, passwordSchema } from '../../auth/passwords'
import { newId } from '../../auth/tokens'
import type { UserId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import type { User } from '../../domain/records'

export const accountSchema = z.strictObject({
  name: z.string().trim().min(1, 'Enter your name.').max(80, 'A name may have at most 80 characters.'),
  email: z
    .email('Enter an email address.')
    .max(200)
    .transform((email) => email.toLowerCase()),
  password: passwordSchema,
})
export type AccountInput = z.infer<typeof accountSchema>

export async function newUser(input: AccountInput, siteRole: User['siteRole']): Promise<User> {
  const passwordHash = await hashPassword(input.password)
  return { id: newId<UserId>(), email: input.email, name: input.name, passwordHash, siteRole, sessionVersion: 1, createdAt: Date.now() }
}

/** Said for every reason why an address cannot have an account, so that it does not tell who has one. */
export const addressRefused = () =>
  new Refusal('conflict', 'This address cannot be used for a new account. If it is yours, sign in instead.')

/**
 * Opens a learner's account. Public.
 * @throws Refusal `rate_limited` | `conflict`
 */
export async function createAccount(input: AccountInput, address: string): Promise<UserId> {
  await limitUses('sign-up-address', address)
  const user = await newUser(input, 'learner')
  const store = await currentStore()
  return store.write(async (connection) => {
    if (await findUserByEmail(connection, user.email)) throw addressRefused()
    await insertUser(connection, user)
    return user.id
  })
}
