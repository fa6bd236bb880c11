import 'server-only'
import { findUserByEmail } from '../../db/repositories/users'
import { currentStore } from '../../db/store'
import type { User } from '../domain/records'
import { limitUses } from './limitUses'
import { verifyPassword } from './passwords'

/**
 * The account that an email address and a password open. An unknown address takes as long, and answers as, a wrong password.
 * @throws Refusal `rate_limited`
 */
export async function checkCredentials(email: string, password: string, address: string): Promise<User | undefined> {
  const account = email.trim().toLowerCase()
  await limitUses('sign-in-address', address)
  await limitUses('sign-in-account', account)
  const user = await findUserByEmail((await currentStore()).read, account)
  return (await verifyPassword(user?.passwordHash, password)) ? user : undefined
}
