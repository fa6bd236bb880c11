import 'server-only'
import { findUserByEmail } from '../../db/repositories/users'
import { currentStore } from '../../db/store'
import type { User } from '../domain/records'
import { keptAddress } from './emailAddress'

/** An account by an address in any of its forms. One that was kept in another form, beside one in the proper one, is found by that. */
export async function findAccount(email: string): Promise<User | undefined> {
  const { read } = await currentStore()
  return (await findUserByEmail(read, email.trim())) ?? findUserByEmail(read, keptAddress(email))
}
