import 'server-only'
import type { User } from '../domain/records'
import { keptAddress } from './emailAddress'
import { findAccount } from './findAccount'
import { knownDevice } from './knownDevices'
import { type Counter, limitFailures } from './limitFailures'
import { verifyPassword } from './passwords'

interface Sender {
  /** where the request comes from */
  readonly address: string
  /** the cookie of the device, if it has one */
  readonly device?: string | undefined
}

/**
 * The account that an email address and a password open. An unknown address takes as long, and answers as, a wrong password; so does an account
 * that is disabled. Who has signed in to the account on this device before does not wait for what others have tried.
 * @throws Refusal `rate_limited` | `invalid`
 */
export async function checkCredentials(email: string, password: string, { address, device }: Sender): Promise<User | undefined> {
  const user = await findAccount(email)
  const account = user?.email ?? keptAddress(email)
  const known = user && knownDevice(device, user.id)
  const counters: readonly Counter[] = known
    ? [{ kind: 'sign-in-device', who: `${account} ${known}` }]
    : [
        { kind: 'sign-in', who: `${account} ${address}` },
        { kind: 'sign-in-account', who: account },
        { kind: 'sign-in-place', who: address },
      ]
  return limitFailures(counters, async () => {
    const right = await verifyPassword(user?.passwordHash, password)
    return right && user?.disabledAt === null ? user : undefined
  })
}
