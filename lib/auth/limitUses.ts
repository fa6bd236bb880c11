import 'server-only'
import { countUse } from '../../db/repositories/rateLimits'
import { currentStore } from '../../db/store'
import { Refusal } from '../domain/outcome'

const minute = 60_000

export const limits = {
  'sign-in-account': { uses: 10, windowMs: 15 * minute },
  'sign-in-address': { uses: 100, windowMs: 15 * minute },
  'sign-up-address': { uses: 60, windowMs: 60 * minute },
  'join-account': { uses: 20, windowMs: 15 * minute },
  'submit-account': { uses: 30, windowMs: minute },
  'password-account': { uses: 10, windowMs: 15 * minute },
} as const

/**
 * Counts a use and refuses it beyond the limit. Counted in the database, so a restart forgets nothing.
 * @throws Refusal `rate_limited`
 */
export async function limitUses(kind: keyof typeof limits, who: string): Promise<void> {
  const { uses, windowMs } = limits[kind]
  const store = await currentStore()
  const count = await store.write((connection) => countUse(connection, `${kind}:${who}`, Date.now(), windowMs))
  if (count > uses)
    throw new Refusal(
      'rate_limited',
      `Too many tries. Wait ${windowMs === minute ? 'a minute' : `${windowMs / minute} minutes`} and try again.`,
    )
}
