import 'server-only'
import type { Connection } from '../../db/connection'
import { countUse } from '../../db/repositories/rateLimits'
import type { UserId } from '../domain/ids'
import { Refusal } from '../domain/outcome'

const hour = 60 * 60 * 1000
const day = 24 * hour

/** What one account may have kept in a day: several times what the busiest learner needs. */
export const quotas = {
  submission: { most: 500, what: 'programs and settings handed in' },
  draft: { most: 10_000, what: 'versions of your drafts saved' },
  attempt: { most: 200, what: 'attempts begun' },
} as const

/**
 * Counts a piece of work that is being accepted. Asked in the transaction that keeps it: whoever comes at the same time waits for that, and what
 * is refused is not counted.
 * @throws Refusal `rate_limited` when the account has had its day's worth
 */
export async function requireQuota(connection: Connection, kind: keyof typeof quotas, userId: UserId, now: number): Promise<void> {
  const { most, what } = quotas[kind]
  const count = await countUse(connection, `day-${kind}:${userId}`, now, day)
  if (count > most)
    throw new Refusal(
      'rate_limited',
      `${most} ${what} within a day: that is as many as the server keeps for one account. What you type stays in this browser; go on tomorrow.`,
    )
}
