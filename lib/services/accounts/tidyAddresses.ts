import 'server-only'
import { findUserByEmail, listAddresses, updateEmail } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import { keptAddress } from '../../auth/emailAddress'

export interface TidiedAddresses {
  readonly changed: number
  /** addresses that stay as they are, because another account has their one form */
  readonly shared: readonly string[]
}

/**
 * For the server, at its start: brings addresses that were kept in another form into their one form. Where two accounts would have the same,
 * both are kept as they are, and each is found by the address as it is written.
 */
export async function tidyAddresses(): Promise<TidiedAddresses> {
  const store = await currentStore()
  const untidy = (await listAddresses(store.read)).filter(({ email }) => keptAddress(email) !== email)
  if (untidy.length === 0) return { changed: 0, shared: [] }
  return store.write(async (connection) => {
    const shared: string[] = []
    for (const { id, email } of untidy)
      if (await findUserByEmail(connection, keptAddress(email))) shared.push(email)
      else await updateEmail(connection, id, keptAddress(email))
    return { changed: untidy.length - shared.length, shared }
  })
}
