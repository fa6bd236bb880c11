import 'server-only'
import { findUserByEmail, listAddresses, updateEmail } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import { keptAddress } from '../../auth/emailAddress'

export interface TidiedAddresses {
  readonly changed: number
  /** addresses that stay as they are written, because an account has their one form */
  readonly shared: readonly string[]
}

/**
 * For the server, at its start: brings addresses that were kept in another form into their one form. Of several accounts with forms of one
 * address the one that has the one form keeps it, or else the oldest takes it: somebody has to, or a stranger could open another account with
 * it. The others stay as they are. Each is found by its address as it is written.
 */
export async function tidyAddresses(): Promise<TidiedAddresses> {
  const store = await currentStore()
  return store.write(async (connection) => {
    const untidy = (await listAddresses(connection)).filter(({ email }) => keptAddress(email) !== email)
    const shared: string[] = []
    for (const { id, email } of untidy)
      if (await findUserByEmail(connection, keptAddress(email))) shared.push(email)
      else await updateEmail(connection, id, keptAddress(email))
    return { changed: untidy.length - shared.length, shared }
  })
}
