import 'server-only'
import { countUse, removeUsesBefore } from '../../db/repositories/rateLimits'
import { currentStore } from '../../db/store'
import { Refusal } from '../domain/outcome'
import { hashToken } from './tokens'

const minute = 60_000
const day = 24 * 60 * minute

export const limits = {
  /** three hundred in ten minutes are a lecture hall */
  'sign-up-address': { uses: 1000, windowMs: 60 * minute },
  'submit-account': { uses: 30, windowMs: minute },
} as const

/**
 * Counts a use and refuses it beyond the limit. Counted in the database, so a restart forgets nothing; what is a day old goes with the next
 * use of anything.
 * @throws Refusal `rate_limited`
 */
export async function limitUses(kind: keyof typeof limits, who: string): Promise<void> {
  const { uses, windowMs } = limits[kind]
  const store = await currentStore()
  const now = Date.now()
  const count = await store.write(async (connection) => {
    await removeUsesBefore(connection, now - day)
    return countUse(connection, `${kind}:${hashToken(who)}`, now, windowMs)
  })
  if (count > uses)
    throw new Refusal(
      'rate_limited',
      `Too many tries. Wait ${windowMs === minute ? 'a minute' : `${windowMs / minute} minutes`} and try again.`,
    )
}
